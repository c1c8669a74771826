# mistake: the variance is returned, the square root is forgotten
def m_step(x, q):
    n = q.sum(axis=0)
    mu = (q * x[:, None]).sum(axis=0) / n
    sigma = (q * (x[:, None] - mu) ** 2).sum(axis=0) / n
    return mu, sigma, n / len(x)
