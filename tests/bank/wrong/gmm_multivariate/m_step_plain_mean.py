# mistake: the mean of all points for each component
# fails: test_m_step_means
# says: mu is the plain mean for every component
def m_step(x, q, ridge=0.0):
    K, D = q.shape[1], x.shape[1]
    N = q.sum(axis=0)
    mu = np.array([x.mean(axis=0) for _ in range(K)])
    cov = np.zeros((K, D, D))
    for k in range(K):
        d = x - mu[k]
        cov[k] = (q[:, k, np.newaxis] * d).T @ d / N[k] + ridge * np.eye(D)
    return mu, cov, N / len(x)
