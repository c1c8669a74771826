# mistake: a small number is added to the variances always
# fails: test_m_step_cov
# says: is added to the variances, although the ridge is 0
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    return mu, cov + (ridge + 1e-6) * np.eye(x.shape[1]), N / len(x)
