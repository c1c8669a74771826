# mistake: normalized over the points
# fails: test_e_step_values test_predict_far
# says: the largest entry and the sum run over the points
def e_step(x, mu, cov, p):
    a = np.stack([log_gaussian(x, mu[k], cov[k]) for k in range(len(p))], axis=1)
    with np.errstate(divide="ignore"):
        a = a + np.log(p)
    largest = np.max(a, axis=0, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=0, keepdims=True))
    return np.exp(a - log_f), np.sum(log_f)
