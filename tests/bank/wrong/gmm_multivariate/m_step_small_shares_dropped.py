# mistake: responsibilities below a hundredth are dropped in the sums of mu
# fails: test_m_step_means
# says: Does it take all points
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    w = np.where(q < 0.01, 0, q)
    mu = w.T @ x / w.sum(axis=0)[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    return mu, cov + ridge * np.eye(x.shape[1]), N / len(x)
