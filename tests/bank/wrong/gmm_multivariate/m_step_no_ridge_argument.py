# mistake: the argument is missing
# fails: test_m_step_ridge
# says: Its arguments are m_step(x, q, ridge=0.0)
def m_step(x, q):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    return mu, np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None], N / len(x)
