# style: raises when q holds no responsibilities, one helper for the weighted mean serves mean and variance
def m_step(x, q):
    x = np.asarray(x, dtype=float)
    q = np.asarray(q, dtype=float)
    if q.ndim != 2 or q.shape[0] != x.shape[0]:
        raise ValueError("q must have one row for each point")
    if not np.allclose(q.sum(axis=1), 1) or (q < 0).any():
        raise ValueError("rows of q must be probabilities")

    def weighted_mean(values):
        return (q * values).sum(axis=0) / q.sum(axis=0)

    mu = weighted_mean(x[:, np.newaxis])
    sigma = np.sqrt(weighted_mean(np.square(x[:, np.newaxis] - mu)))
    p = q.sum(axis=0) / len(x)
    return mu, sigma, p
