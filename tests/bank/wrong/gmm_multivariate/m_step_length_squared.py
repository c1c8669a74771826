# mistake: a row times itself, a number
# fails: test_m_step_cov
# says: a row times itself is a number
def m_step(x, q, ridge=0.0):
    m, D = x.shape
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    cov = np.zeros((len(N), D, D))
    for k in range(len(N)):
        for i in range(m):
            d = x[i] - mu[k]
            cov[k] += q[i, k] * (d @ d.T)
        cov[k] = cov[k] / N[k] + ridge * np.eye(D)
    return mu, cov, N / m
