# mistake: weights below the machine epsilon set to 0
# fails: test_e_step_range
# says: is something added to the weights
def e_step(x, mu, cov, p):
    p = np.where(p < np.finfo(float).eps, 0, p)
    a = np.stack([log_gaussian(x, mu[k], cov[k]) for k in range(len(p))], axis=1)
    with np.errstate(divide="ignore"):
        a = a + np.log(p)
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    return np.exp(a - log_f), np.sum(log_f)
