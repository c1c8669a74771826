# style: broadcasting over the columns
def m_step(x, q):
    n_k = q.sum(axis=0)
    mu = (q * x[:, None]).sum(axis=0) / n_k
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n_k)
    p = n_k / len(x)
    return mu, sigma, p
