# mistake: the means are stored in an array of the type of x
# fails: test_m_step_means
# says: cut to whole numbers
def m_step(x, q, ridge=0.0):
    m, D = x.shape
    N = np.sum(q, axis=0)
    mu = np.zeros((len(N), D), dtype=x.dtype)
    cov = np.empty((len(N), D, D))
    for k in range(len(N)):
        mu[k] = q[:, k] @ x / N[k]
        d = x - mu[k]
        cov[k] = (q[:, k, np.newaxis] * d).T @ d / N[k] + ridge * np.eye(D)
    return mu, cov, N / m
