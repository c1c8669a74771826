# mistake: the responsibilities are squared in the sums
# fails: test_m_step_means test_m_step_cov
# says: in mu the responsibilities are squared
def m_step(x, q, ridge=0.0):
    w = q**2
    N = w.sum(axis=0)
    mu = w.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", w, d, d) / N[:, None, None]
    return mu, cov + ridge * np.eye(x.shape[1]), q.mean(axis=0)
