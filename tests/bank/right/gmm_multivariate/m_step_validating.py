# style: arguments are checked first, in the words of the task
def m_step(x, q, ridge=0.0):
    x, q = np.array(x, dtype=float), np.array(q, dtype=float)
    if x.ndim != 2 or q.ndim != 2 or len(x) != len(q):
        raise ValueError("x and q need a row for each point")
    assert ridge >= 0 and np.allclose(q.sum(axis=1), 1)
    N = q.sum(axis=0)
    assert np.all(N > 0)
    mu = q.T @ x / N[:, None]
    cov = np.array([(q[:, [k]] * (x - mu[k])).T @ (x - mu[k]) / N[k] for k in range(len(N))])
    cov = (cov + np.swapaxes(cov, 1, 2)) / 2 + ridge * np.eye(x.shape[1])
    return mu, cov, N / len(x)
