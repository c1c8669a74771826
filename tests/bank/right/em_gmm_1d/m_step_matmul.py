# style: matrix products
def m_step(x, q):
    m = x.shape[0]
    N = q.T @ np.ones(m)
    mu = q.T @ x / N
    diff = x[:, np.newaxis] - mu[np.newaxis, :]
    sigma = np.sqrt(np.diag(q.T @ diff**2) / N)
    return mu, sigma, N / m
