# mistake: both factors are multiplied by the weights
# fails: test_m_step_cov
# says: both factors are multiplied by q
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    cov = []
    for k in range(len(N)):
        d = q[:, k, np.newaxis] * (x - mu[k])
        cov.append(d.T @ d / N[k] + ridge * np.eye(x.shape[1]))
    return mu, np.array(cov), N / len(x)
