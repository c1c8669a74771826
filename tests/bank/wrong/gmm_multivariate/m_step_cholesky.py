# mistake: Cholesky factors
# fails: test_m_step_cov test_m_step_ridge
# says: neither a Cholesky factor
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None] + ridge * np.eye(x.shape[1])
    try:
        return mu, np.linalg.cholesky(cov), N / len(x)
    except np.linalg.LinAlgError:
        return mu, cov, N / len(x)
