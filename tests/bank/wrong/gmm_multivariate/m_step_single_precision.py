# mistake: the matrices are kept in single precision
# fails: test_m_step_cov
# says: hold all digits
def m_step(x, q, ridge=0.0):
    m, D = x.shape
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    cov = np.empty((len(N), D, D), dtype=np.float32)
    for k in range(len(N)):
        d = x - mu[k]
        cov[k] = (q[:, k, None] * d).T @ d / N[k] + ridge * np.eye(D)
    return mu, cov, N / m
