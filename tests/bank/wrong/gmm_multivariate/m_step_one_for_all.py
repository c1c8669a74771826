# mistake: one covariance for all components
# fails: test_m_step_cov
# says: all components have the same matrix
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    shared = np.einsum("ik,ikd,ike->de", q, d, d) / len(x) + ridge * np.eye(x.shape[1])
    return mu, np.array([shared] * len(N)), N / len(x)
