# style: the responsibilities as a diagonal matrix
def m_step(x, q, ridge=0.0):
    K, D = q.shape[1], x.shape[1]
    N = np.ones(len(x)) @ q
    mu = np.diag(1 / N) @ q.T @ x
    cov = np.empty((K, D, D))
    for k in range(K):
        cov[k] = (x - mu[k]).T @ np.diag(q[:, k]) @ (x - mu[k]) / N[k]
    return mu, cov + ridge * np.eye(D), N / len(x)
