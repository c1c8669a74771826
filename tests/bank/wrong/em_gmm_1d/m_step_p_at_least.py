# mistake: no weight is below 0.01
# fails: test_m_step_p
# says: which has no lower limit
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = np.maximum(n / len(x), 0.01)
    return mu, sigma, p
