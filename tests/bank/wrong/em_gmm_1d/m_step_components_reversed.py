# mistake: the components are in reversed order
# fails: test_m_step_mu test_m_step_maximum
# says: the components are exchanged in mu, component 1 belongs in place 0
def m_step(x, q):
    r = q[:, ::-1]
    n = r.sum(axis=0)
    mu = r.T @ x / n
    sigma = np.sqrt((r * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    return mu, sigma, n / len(x)
