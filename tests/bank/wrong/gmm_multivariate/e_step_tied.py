# mistake: the mean of the matrices for all
# fails: test_e_step_values
# says: all components have the same cov, the mean of all
def e_step(x, mu, cov, p):
    a = np.stack([log_gaussian(x, mu[k], np.mean(cov, axis=0)) for k in range(len(p))], axis=1)
    with np.errstate(divide="ignore"):
        a = a + np.log(p)
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    return np.exp(a - log_f), np.sum(log_f)
