# mistake: one half of the matrix and its transpose, both with the diagonal
# fails: test_m_step_cov
# says: the diagonal is doubled
def m_step(x, q, ridge=0.0):
    m, D = x.shape
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    cov = np.zeros((len(N), D, D))
    for k in range(len(N)):
        d = x - mu[k]
        half = np.tril((q[:, [k]] * d).T @ d / N[k])
        cov[k] = half + half.T + ridge * np.eye(D)
    return mu, cov, N / m
