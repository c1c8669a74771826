# mistake: the means are reshaped instead of transposed
# fails: test_m_step_shapes
# says: is not that of (5) and (6)
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    right = q.T @ x / N[:, None]
    mu = (x.T @ q / N).reshape(len(N), x.shape[1])
    d = x[:, None] - right
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    return mu, cov + ridge * np.eye(x.shape[1]), N / len(x)
