# mistake: the sum of a component goes on from that of the one before
# fails: test_m_step_cov
# says: the matrix of component 2 holds the sum of component 1
def m_step(x, q, ridge=0.0):
    m, D = x.shape
    N = np.sum(q, axis=0)
    mu = q.T @ x / N[:, np.newaxis]
    cov = np.empty((len(N), D, D))
    total = np.zeros((D, D))
    for k in range(len(N)):
        d = x - mu[k]
        total += (q[:, k, np.newaxis] * d).T @ d
        cov[k] = total / N[k] + ridge * np.eye(D)
    return mu, cov, N / m
