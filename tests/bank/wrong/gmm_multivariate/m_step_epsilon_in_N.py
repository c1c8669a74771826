# mistake: a small number in N_k
# fails: test_m_step_means
# says: mu is divided by N_k plus 1e-06
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0) + 1e-6
    mu = q.T @ x / N[:, None]
    d = x[:, None] - q.T @ x / q.sum(axis=0)[:, None]
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / q.sum(axis=0)[:, None, None]
    return mu, cov + ridge * np.eye(x.shape[1]), q.sum(axis=0) / len(x)
