# style: the components of weight 0 are left out, and their columns stay 0
def e_step(x, mu, cov, p):
    some = np.flatnonzero(p)
    a = np.stack([log_gaussian(x, mu[k], cov[k]) for k in some], axis=1) + np.log(p[some])
    log_f = np.logaddexp.reduce(a, axis=1)
    q = np.zeros((len(x), len(p)))
    q[:, some] = np.exp(a - log_f[:, np.newaxis])
    return q, log_f.sum()
