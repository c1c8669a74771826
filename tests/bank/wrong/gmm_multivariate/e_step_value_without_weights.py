# mistake: log-likelihood without weights
# fails: test_e_step_log_likelihood
# says: log p_k is missing here
def e_step(x, mu, cov, p):
    g = np.stack([log_gaussian(x, mu[k], cov[k]) for k in range(len(p))], axis=1)
    with np.errstate(divide="ignore"):
        a = g + np.log(p)
    q = np.exp(a - np.logaddexp.reduce(a, axis=1, keepdims=True))
    return q, np.sum(np.logaddexp.reduce(g[:, p > 0], axis=1))
