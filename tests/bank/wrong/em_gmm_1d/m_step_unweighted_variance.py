# mistake: the squared distances are not weighted with q, a plain mean is taken
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt(((x[:, None] - mu) ** 2).mean(axis=0))
    return mu, sigma, n / len(x)
