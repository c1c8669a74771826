# mistake: np.cov of all points
# fails: test_m_step_cov
# says: all matrices are the plain covariance of x;
def m_step(x, q, ridge=0.0):
    D, N = x.shape[1], q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    cov = np.array([np.cov(x.T, ddof=0).reshape(D, D) + ridge * np.eye(D) for _ in N])
    return mu, cov, N / len(x)
