# mistake: N_k is kept at 1 or above
# fails: test_m_step_means
# says: for N_k below 1 mu is
def m_step(x, q, ridge=0.0):
    N = np.maximum(q.sum(axis=0), 1)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    return mu, cov + ridge * np.eye(x.shape[1]), q.sum(axis=0) / len(x)
