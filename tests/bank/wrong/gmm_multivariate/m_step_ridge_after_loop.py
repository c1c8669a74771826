# mistake: the ridge is added after the loop, to the last matrix
# fails: test_m_step_ridge
# says: the ridge is added for the last component only
def m_step(x, q, ridge=0.0):
    m, D = x.shape
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    cov = np.zeros((len(N), D, D))
    for k in range(len(N)):
        d = x - mu[k]
        cov[k] = (q[:, k, None] * d).T @ d / N[k]
    cov[k] += ridge * np.eye(D)
    return mu, cov, N / m
