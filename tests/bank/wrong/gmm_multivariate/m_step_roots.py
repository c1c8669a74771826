# mistake: the root of each matrix entry, as for sigma
# fails: test_m_step_cov test_m_step_ridge
# says: these are no finite numbers
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    return mu, np.sqrt(cov) + ridge * np.eye(x.shape[1]), N / len(x)
