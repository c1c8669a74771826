# style: without a mean, half the mean product of the differences of all pairs
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = np.array([np.sum(q[:, [k]] * x, axis=0) / N[k] for k in range(len(N))])
    cov = []
    for k in range(len(N)):
        w = q[:, k] / N[k]
        sums = (w[:, None] * x).T @ x * np.sum(w)
        cross = np.outer(w @ x, w @ x)
        cov.append((sums - cross) + ridge * np.eye(x.shape[1]))
    return [mu, np.array(cov), N / len(x)]
