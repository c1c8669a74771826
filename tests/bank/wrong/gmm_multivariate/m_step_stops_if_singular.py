# mistake: an error where a matrix has no inverse
# fails: test_m_step_shapes test_m_step_cov test_m_step_ridge
# says: so that its matrix has no inverse, it stops with LinAlgError
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None] + ridge * np.eye(x.shape[1])
    if len(x) > 2:
        np.linalg.inv(cov)  # it must have one
    return mu, cov, N / len(x)
