# mistake: sigma is never below 0.001
# fails: test_m_step_sigma
# says: sigma is not smaller than 0.001
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.maximum(np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n), 1e-3)
    p = n / len(x)
    return mu, sigma, p
