# mistake: correlations
# fails: test_m_step_cov
# says: these are correlations
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    s = np.sqrt(np.diagonal(cov, axis1=1, axis2=2))
    return mu, cov / (s[:, :, None] * s[:, None]) + ridge * np.eye(x.shape[1]), N / len(x)
