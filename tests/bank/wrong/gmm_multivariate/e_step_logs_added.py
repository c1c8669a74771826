# mistake: all log densities added up
# fails: test_e_step_log_likelihood
# says: the results of log_gaussian are added up
def e_step(x, mu, cov, p):
    g = np.stack([log_gaussian(x, mu[k], cov[k]) for k in range(len(p))], axis=1)
    with np.errstate(divide="ignore"):
        a = g + np.log(p)
    return np.exp(a - np.logaddexp.reduce(a, axis=1, keepdims=True)), np.sum(g[:, p > 0])
