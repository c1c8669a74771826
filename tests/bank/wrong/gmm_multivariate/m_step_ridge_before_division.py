# mistake: the ridge is divided by N_k, too
# fails: test_m_step_ridge
# says: the ridge is added before the division by N_k; in
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) + ridge * np.eye(x.shape[1])
    return mu, cov / N[:, None, None], N / len(x)
