# mistake: weighted mean absolute distance instead of the standard deviation
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = (q * np.abs(x[:, None] - mu)).sum(axis=0) / n
    return mu, sigma, n / len(x)
