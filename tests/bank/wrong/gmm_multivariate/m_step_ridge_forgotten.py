# mistake: the argument is not used
# fails: test_m_step_ridge
# says: the ridge changes nothing
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    return mu, np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None], N / len(x)
