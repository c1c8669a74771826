# mistake: the square is outside the sum, so positive and negative distances cancel
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu)).sum(axis=0) ** 2 / n)
    return mu, sigma, n / len(x)
