# mistake: the points are moved in place
# fails: test_m_step_means
# says: the argument x is changed in place
def m_step(x, q, ridge=0.0):
    first = x[0].copy()
    x -= first
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    return mu + first, cov + ridge * np.eye(x.shape[1]), N / len(x)
