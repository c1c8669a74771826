# style: refuses what is no responsibility
def bernoulli_m_step(x, q, a=0.0):
    x, q = np.array(x, dtype=float), np.array(q, dtype=float)
    if a < 0 or np.any(q < 0) or not np.allclose(q.sum(axis=1), 1):
        raise ValueError("not responsibilities")
    N = q.sum(axis=0)
    if np.any(N <= 0):
        raise ValueError("an empty template")
    return (q.T.dot(x) + a) / (N[:, np.newaxis] + 2 * a), N / x.shape[0]
