# mistake: the upper half is left 0
# fails: test_m_step_cov
# says: nor one half of the matrix
def m_step(x, q, ridge=0.0):
    m, D = x.shape
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    cov = np.zeros((len(N), D, D))
    for k in range(len(N)):
        for a in range(D):
            for b in range(a + 1):
                cov[k, a, b] = q[:, k] @ ((x[:, a] - mu[k, a]) * (x[:, b] - mu[k, b])) / N[k]
            cov[k, a, a] += ridge
    return mu, cov, N / m
