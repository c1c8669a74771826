# mistake: computed in single precision
# fails: test_m_step_mu test_m_step_p
# says: single precision
def m_step(x, q):
    x, q = x.astype(np.float32), q.astype(np.float32)
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / len(x)
    return mu, sigma, p
