# mistake: squared distances for the product, broadcast into the matrix
# fails: test_m_step_cov
# says: each row, or column, of a matrix holds the variances
def m_step(x, q, ridge=0.0):
    m, D = x.shape
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    cov = np.empty((len(N), D, D))
    for k in range(len(N)):
        cov[k] = np.sum(q[:, k, None] * (x - mu[k]) ** 2, axis=0) / N[k]
        cov[k] += ridge * np.eye(D)
    return mu, cov, N / m
