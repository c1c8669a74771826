# mistake: mu[:, k] for mu[k], which fits only where K = D
# fails: test_m_step_shapes test_m_step_cov
# says: about columns of mu
def m_step(x, q, ridge=0.0):
    m, D = x.shape
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    cov = np.empty((len(N), D, D))
    for k in range(len(N)):
        d = x - mu[:, k]
        cov[k] = (q[:, k, None] * d).T @ d / N[k] + ridge * np.eye(D)
    return mu, cov, N / m
