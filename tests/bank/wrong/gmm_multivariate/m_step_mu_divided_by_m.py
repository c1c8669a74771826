# mistake: the means are divided by m
# fails: test_m_step_means
# says: mu is divided by m; in (5)
def m_step(x, q, ridge=0.0):
    m, D = x.shape
    N = q.sum(axis=0)
    mu = q.T @ x / m
    cov = np.empty((len(N), D, D))
    for k in range(len(N)):
        d = x - mu[k]
        cov[k] = (q[:, k, None] * d).T @ d / N[k] + ridge * np.eye(D)
    return mu, cov, N / m
