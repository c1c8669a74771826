# style: components first, the three arrays returned in a list
def m_step(x, q):
    r = q.T
    n_k = r.sum(axis=1)
    mu = (r * x).sum(axis=1) / n_k
    var = (r * (x - mu[:, None]) ** 2).sum(axis=1) / n_k
    return [mu, np.sqrt(var), n_k / x.size]
