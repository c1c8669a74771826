# mistake: the ridge is squared like a standard deviation
# fails: test_m_step_ridge
# says: the ridge is squared
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    return mu, cov + ridge**2 * np.eye(x.shape[1]), N / len(x)
