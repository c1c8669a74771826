# mistake: variances and covariance of two coordinates by name
# fails: test_m_step_shapes
# says: Is D taken to be 2
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    cov = np.zeros((len(N), 2, 2))
    for k in range(len(N)):
        a, b = x[:, 0] - mu[k, 0], x[:, -1] - mu[k, -1]
        cov[k, 0, 0] = q[:, k] @ a**2 / N[k] + ridge
        cov[k, 1, 1] = q[:, k] @ b**2 / N[k] + ridge
        cov[k, 0, 1] = cov[k, 1, 0] = q[:, k] @ (a * b) / N[k]
    return mu, cov, N / len(x)
