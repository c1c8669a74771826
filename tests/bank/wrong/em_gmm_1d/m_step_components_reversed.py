# mistake: the components are in reversed order
def m_step(x, q):
    r = q[:, ::-1]
    n = r.sum(axis=0)
    mu = r.T @ x / n
    sigma = np.sqrt((r * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    return mu, sigma, n / len(x)
