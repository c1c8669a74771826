# mistake: p is the mean over the components (axis 1), shape (m,)
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    return mu, sigma, q.mean(axis=1)
