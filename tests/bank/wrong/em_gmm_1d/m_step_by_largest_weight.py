# mistake: the components are sorted by weight, largest first
# fails: test_m_step_mu test_m_step_maximum
# says: the components are sorted
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / len(x)
    order = np.argsort(p)[::-1]
    return mu[order], sigma[order], p[order]
