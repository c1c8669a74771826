# style: guards against a division by zero that change nothing
def m_step(x, q):
    n = np.maximum(q.sum(axis=0), np.finfo(float).tiny)
    mu = (q * x[:, None]).sum(axis=0) / n
    variance = (q * (x[:, None] - mu) ** 2).sum(axis=0) / n
    return mu, np.sqrt(variance + np.finfo(float).tiny), n / len(x)
