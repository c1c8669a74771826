# mistake: the root is taken of the sum only, then divided by N_k
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0)) / n
    return mu, sigma, n / len(x)
