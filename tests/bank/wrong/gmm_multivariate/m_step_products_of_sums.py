# mistake: the distances are added up before the product is taken
# fails: test_m_step_cov test_m_step_ridge
# says: the products cancel
def m_step(x, q, ridge=0.0):
    m, D = x.shape
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    cov = np.zeros((len(N), D, D))
    for k in range(len(N)):
        s = np.sum(q[:, k, None] * (x - mu[k]), axis=0)
        cov[k] = np.outer(s, s) / N[k] + ridge * np.eye(D)
    return mu, cov, N / m
