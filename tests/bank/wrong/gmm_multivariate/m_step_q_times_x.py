# mistake: q @ x without the transpose
# fails: test_m_step_means test_m_step_shapes test_m_step_cov test_m_step_ridge
# says: In a @ b the columns of a meet the rows of b
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q @ x / N[:, np.newaxis]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    return mu, cov + ridge * np.eye(x.shape[1]), N / len(x)
