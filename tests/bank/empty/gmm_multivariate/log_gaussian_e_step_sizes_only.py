# idea: functions of the numbers of points, coordinates and components
def log_gaussian(x, mu, cov):
    return np.full(len(x), -float(len(mu)))


def e_step(x, mu, cov, p):
    a = np.stack([log_gaussian(x, mu[k], cov[k]) for k in range(len(p))], axis=1)
    with np.errstate(divide="ignore"):
        a = a + np.log(p)
    log_f = np.logaddexp.reduce(a, axis=1)
    return np.exp(a - log_f[:, np.newaxis]), np.sum(log_f)
