# mistake: the responsibilities are squared before they are used as weights
def m_step(x, q):
    w = q**2
    n = w.sum(axis=0)
    mu = w.T @ x / n
    sigma = np.sqrt((w * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    return mu, sigma, n / n.sum()
