# mistake: the argument has another name
# fails: test_m_step_ridge
# says: called with ridge=0.7 it stops
def m_step(x, q, r=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    return mu, cov + r * np.eye(x.shape[1]), N / len(x)
