# mistake: the results have shape (K, 1) instead of (K,)
def m_step(x, q):
    n = q.T.sum(axis=1, keepdims=True)
    mu = q.T @ x[:, None] / n
    sigma = np.sqrt((q.T * (x - mu) ** 2).sum(axis=1, keepdims=True) / n)
    return mu, sigma, n / len(x)
