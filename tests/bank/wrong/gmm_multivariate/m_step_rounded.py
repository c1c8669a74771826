# mistake: the matrices are rounded
# fails: test_m_step_cov
# says: cov is rounded to 4 decimals
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    return mu, np.round(cov, 4) + ridge * np.eye(x.shape[1]), N / len(x)
