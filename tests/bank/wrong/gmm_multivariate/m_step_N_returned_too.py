# mistake: N is returned as a fourth thing
# fails: test_m_step_means
# says: 4 things are returned
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    return mu, cov + ridge * np.eye(x.shape[1]), N / len(x), N
