# style: computed about the mean of all points, then moved back
def m_step(x, q, ridge=0.0):
    centre = np.mean(x, axis=0)
    y = x - centre
    N = q.sum(axis=0)
    mu = q.T @ y / N[:, np.newaxis]
    cov = np.tensordot(q.T, y[:, :, np.newaxis] * y[:, np.newaxis, :], axes=1)
    cov = cov / N[:, np.newaxis, np.newaxis] - mu[:, :, np.newaxis] * mu[:, np.newaxis]
    for k in range(len(N)):
        cov[k] += ridge * np.eye(len(centre))
    return mu + centre, cov, N / len(y)
