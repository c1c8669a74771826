# mistake: another default
# fails: test_m_step_ridge
# says: without the argument ridge cov is not as with ridge=0.0
def m_step(x, q, ridge=1e-6):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    return mu, cov + ridge * np.eye(x.shape[1]), N / len(x)
