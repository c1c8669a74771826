# mistake: d @ d.T for d.T @ d
# fails: test_m_step_means test_m_step_shapes test_m_step_cov test_m_step_ridge
# says: the matrix of (6) is d.T @ d
def m_step(x, q, ridge=0.0):
    m, D = x.shape
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, np.newaxis]
    cov = np.empty((len(N), D, D))
    for k in range(len(N)):
        d = x - mu[k]
        cov[k] = (q[:, k, np.newaxis] * d) @ d.T / N[k]
    return mu, cov + ridge * np.eye(D), N / m
