# mistake: the matrices are divided by m
# fails: test_m_step_cov
# says: cov is divided by m
def m_step(x, q, ridge=0.0):
    m, D = x.shape
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    cov = np.empty((len(N), D, D))
    for k in range(len(N)):
        d = x - mu[k]
        cov[k] = (q[:, k, None] * d).T @ d / m + ridge * np.eye(D)
    return mu, cov, N / m
