# mistake: a small ridge is none
# fails: test_m_step_ridge
# says: Is it kept above or below a limit
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    if ridge > 1e-8:
        cov = cov + ridge * np.eye(x.shape[1])
    return mu, cov, N / len(x)
