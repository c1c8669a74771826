# mistake: the ridge is added to N everywhere but in cov
# fails: test_m_step_ridge
# says: with a ridge mu or p are others than without
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None] + ridge * np.eye(x.shape[1])
    return mu, cov, (N + ridge) / (N + ridge).sum()
