# mistake: each matrix as a row
# fails: test_m_step_shapes
# says: cov has the shape
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None] + ridge * np.eye(x.shape[1])
    return mu, cov.reshape(len(N), -1), N / len(x)
