# style: components as rows, transposed at the end; 0-d array returned
def e_step(x, mu, cov, p):
    with np.errstate(divide="ignore"):
        log_p = np.log(np.asarray(p, dtype=float))
    a = np.array([w + np.asarray(log_gaussian(x, m, c)) for w, m, c in zip(log_p, mu, cov)])
    top = a.max(axis=0)
    log_f = top + np.log(np.exp(a - top).sum(axis=0))
    return np.exp(a - log_f).T, np.asarray(log_f.sum())
