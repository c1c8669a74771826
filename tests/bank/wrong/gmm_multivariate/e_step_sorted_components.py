# mistake: components sorted by their weights
# fails: test_e_step_values
# says: not in the order of the components
def e_step(x, mu, cov, p):
    order = np.argsort(p)[::-1]
    mu, cov, p = mu[order], cov[order], p[order]
    a = np.stack([log_gaussian(x, mu[k], cov[k]) for k in range(len(p))], axis=1)
    with np.errstate(divide="ignore"):
        a = a + np.log(p)
    log_f = np.logaddexp.reduce(a, axis=1, keepdims=True)
    return np.exp(a - log_f), np.sum(log_f)
