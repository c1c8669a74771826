# style: the components of weight 0 are left out, and their columns stay 0
def log_e_step(x, mu, sigma, p):
    some = p > 0
    a = np.log(p[some]) + norm.logpdf(x[:, None], mu[some], sigma[some])
    top = a.max(axis=1)
    e = np.exp(a - top[:, None])
    q = np.zeros((len(x), len(mu)))
    q[:, some] = e / e.sum(axis=1, keepdims=True)
    return q, np.sum(top + np.log(e.sum(axis=1)))
