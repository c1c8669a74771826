# style: the three results as the rows of one array
def m_step(x, q):
    n = np.sum(q, axis=0)
    mu = np.dot(x, q) / n
    sigma = np.sqrt(np.sum(q * np.square(np.subtract.outer(x, mu)), axis=0) / n)
    return np.array([mu, sigma, n / np.sum(n)])
