# style: mean product minus product of the means
def m_step(x, q, ridge=0.0):
    N = np.sum(q, axis=0)
    mu = (q.T @ x) / N[:, np.newaxis]
    second = np.stack([x.T @ (x * q[:, [k]]) / N[k] for k in range(len(N))])
    cov = second - mu[:, :, np.newaxis] * mu[:, np.newaxis, :]
    return mu, cov + ridge * np.identity(x.shape[1]), N / N.sum()
