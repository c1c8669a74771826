# mistake: transposes q if it has no more rows than columns, as if these were the points then (shows only for m <= K)
# fails: test_m_step_mu test_m_step_maximum
# says: q is transposed
def m_step(x, q):
    if q.shape[0] <= q.shape[1]:
        q = q.T
    N = q.sum(axis=0)
    mu = np.sum(q * x[:, np.newaxis], axis=0) / N
    sigma = np.sqrt(np.sum(q * (x[:, np.newaxis] - mu) ** 2, axis=0) / N)
    return mu, sigma, N / len(x)
