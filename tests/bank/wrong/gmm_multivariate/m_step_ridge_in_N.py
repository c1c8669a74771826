# mistake: the ridge is added to N_k
# fails: test_m_step_ridge
# says: the ridge is added to N_k
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / (N + ridge)[:, None, None]
    return mu, cov, N / len(x)
