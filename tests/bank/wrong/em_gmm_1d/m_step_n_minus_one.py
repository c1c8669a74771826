# mistake: the variance is divided by N_k - 1 instead of N_k
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / (n - 1))
    return mu, sigma, n / len(x)
