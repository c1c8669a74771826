# mistake: points more than four standard deviations away are dropped in the matrices
# fails: test_m_step_cov
# says: Does it take all points
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    near = np.all(abs(x - x.mean(axis=0)) <= 4 * x.std(axis=0), axis=1)
    w = q * near[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", w, d, d) / w.sum(axis=0)[:, None, None]
    return mu, cov + ridge * np.eye(x.shape[1]), N / len(x)
