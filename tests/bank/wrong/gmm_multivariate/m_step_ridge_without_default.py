# mistake: the argument has no default
# fails: test_m_step_ridge
# says: without the argument ridge it stops
def m_step(x, q, ridge):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    return mu, cov + ridge * np.eye(x.shape[1]), N / len(x)
