# mistake: a running np.logaddexp begins at 0
# fails: test_log_e_step_values
# says: 1 is added to the sum over the components
def log_e_step(x, mu, sigma, p):
    a = np.zeros((len(x), len(mu)))
    log_f = np.zeros(len(x))
    with np.errstate(divide="ignore"):
        for k in range(len(mu)):
            a[:, k] = np.log(p[k]) - np.log(sigma[k]) - 0.5 * np.log(2 * np.pi)
            a[:, k] -= (x - mu[k]) ** 2 / (2 * sigma[k] ** 2)
            log_f = np.logaddexp(log_f, a[:, k])
    return np.exp(a - log_f[:, np.newaxis]), np.sum(log_f)
