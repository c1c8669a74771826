# style: each share from the differences to the others
def e_step(x, mu, cov, p):
    K = len(p)
    with np.errstate(divide="ignore"):
        a = np.log(p) + np.transpose([log_gaussian(x, mu[k], cov[k]) for k in range(K)])
    q = np.zeros(a.shape)
    some = p > 0
    with np.errstate(over="ignore"):
        for k in np.flatnonzero(some):
            q[:, k] = 1 / np.sum(np.exp(a[:, some] - a[:, [k]]), axis=1)
    best = np.argmax(a, axis=1)
    rows = np.arange(len(x))
    return q, np.sum(a[rows, best] - np.log(q[rows, best]))
