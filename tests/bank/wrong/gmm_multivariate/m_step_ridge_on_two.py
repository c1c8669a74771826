# mistake: the ridge is added to the first two variances
# fails: test_m_step_shapes
# says: the ridge 0.5 adds
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    cov[:, 0, 0] += ridge
    cov[:, -1, -1] += ridge
    return mu, cov, N / len(x)
