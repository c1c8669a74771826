# mistake: the ridge is added within the sum over the points
# fails: test_m_step_ridge
# says: the ridge is added for each point before the division
def m_step(x, q, ridge=0.0):
    m, D = x.shape
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    cov = np.zeros((len(N), D, D))
    for k in range(len(N)):
        for i in range(m):
            d = x[i] - mu[k]
            cov[k] += q[i, k] * np.outer(d, d) + ridge * np.eye(D)
        cov[k] /= N[k]
    return mu, cov, N / m
