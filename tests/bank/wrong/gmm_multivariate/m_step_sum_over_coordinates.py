# mistake: np.sum without an axis adds up the coordinates as well
# fails: test_m_step_means
# says: mu has the sum over all coordinates
def m_step(x, q, ridge=0.0):
    K, D = q.shape[1], x.shape[1]
    N = q.sum(axis=0)
    mu, cov = np.empty((K, D)), np.empty((K, D, D))
    for k in range(K):
        mu[k] = np.sum(q[:, k, None] * x) / N[k]
        d = x - mu[k]
        cov[k] = (q[:, k, None] * d).T @ d / N[k] + ridge * np.eye(D)
    return mu, cov, N / len(x)
