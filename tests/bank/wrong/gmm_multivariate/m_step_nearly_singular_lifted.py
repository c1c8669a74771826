# mistake: a matrix without an inverse is not returned as it is: 1e-3 is added to its diagonal
# fails: test_m_step_cov
# says: 0.001 is added to the variances of a matrix that has no inverse
def m_step(x, q, ridge=0.0):
    m, D = x.shape
    N = np.sum(q, axis=0)
    mu = q.T @ x / N[:, np.newaxis]
    cov = np.empty((len(N), D, D))
    for k in range(len(N)):
        d = x - mu[k]
        cov[k] = (q[:, k, np.newaxis] * d).T @ d / N[k] + ridge * np.eye(D)
        if np.linalg.matrix_rank(cov[k]) < D:
            cov[k] += 1e-3 * np.eye(D)
    return mu, cov, N / m
