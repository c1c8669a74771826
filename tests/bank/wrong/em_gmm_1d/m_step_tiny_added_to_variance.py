# mistake: 1e-6 is added to the variance
# fails: test_m_step_sigma
# says: 1e-06 is added to the variance
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n + 1e-6)
    p = n / len(x)
    return mu, sigma, p
