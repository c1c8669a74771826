# mistake: shrinkage towards the unit matrix
# fails: test_m_step_ridge
# says: the matrices are multiplied by 1 minus the ridge
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    return mu, (1 - ridge) * cov + ridge * np.eye(x.shape[1]), N / len(x)
