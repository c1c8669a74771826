# mistake: the weights are the shares of points whose largest responsibility is the component's
# fails: test_m_step_means
# says: assigned wholly
def m_step(x, q, ridge=0.0):
    m, D = x.shape
    N = np.sum(q, axis=0)
    mu = q.T @ x / N[:, np.newaxis]
    cov = np.empty((len(N), D, D))
    for k in range(len(N)):
        d = x - mu[k]
        cov[k] = (q[:, k, np.newaxis] * d).T @ d / N[k] + ridge * np.eye(D)
    return mu, cov, np.bincount(np.argmax(q, axis=1), minlength=len(N)) / m
