# mistake: np.std of all data is used for every component
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.full(len(n), np.std(x))
    return mu, sigma, n / len(x)
