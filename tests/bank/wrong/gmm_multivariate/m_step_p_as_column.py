# mistake: N keeps its axis, so p is a column
# fails: test_m_step_shapes
# says: p has the shape
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)[:, np.newaxis]
    mu = q.T @ x / N
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[..., None]
    return mu, cov + ridge * np.eye(x.shape[1]), N / len(x)
