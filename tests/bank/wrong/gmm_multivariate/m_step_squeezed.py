# mistake: axes of length 1 are dropped
# fails: test_m_step_shapes
# says: expected (2, 1)
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None] + ridge * np.eye(x.shape[1])
    return np.squeeze(mu), np.squeeze(cov), N / len(x)
