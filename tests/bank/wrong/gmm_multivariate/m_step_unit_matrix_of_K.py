# mistake: the ridge with a unit matrix of K rows
# fails: test_m_step_shapes
# says: Is K taken to be 2, or one of K, D and m for another?
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    return mu, cov + ridge * np.eye(len(N)), N / len(x)
