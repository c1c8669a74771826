# mistake: the ridge is added to all entries
# fails: test_m_step_ridge
# says: the ridge is added to all entries; r I
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    return mu, np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None] + ridge, N / len(x)
