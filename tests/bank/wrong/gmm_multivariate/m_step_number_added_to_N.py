# mistake: a small number is added to N_k against a division by 0
# fails: test_m_step_means test_m_step_cov
# says: mu is divided by N_k plus 1e-06
def m_step(x, q, ridge=0.0):
    m, D = x.shape
    N = np.sum(q, axis=0)
    safe = N + 1e-6
    mu = q.T @ x / safe[:, np.newaxis]
    cov = np.empty((len(N), D, D))
    for k in range(len(N)):
        d = x - mu[k]
        cov[k] = (q[:, k, np.newaxis] * d).T @ d / safe[k] + ridge * np.eye(D)
    return mu, cov, N / m
