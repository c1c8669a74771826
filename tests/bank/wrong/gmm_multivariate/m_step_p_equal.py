# mistake: equal weights
# fails: test_m_step_means
# says: all weights are 1/K
def m_step(x, q, ridge=0.0):
    N, K = q.sum(axis=0), q.shape[1]
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    return mu, cov + ridge * np.eye(x.shape[1]), np.ones(K) / K
