# mistake: matrices of the shape (D, D, K)
# fails: test_m_step_shapes
# says: The components come first: cov[k]
def m_step(x, q, ridge=0.0):
    m, D = x.shape
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    cov = np.zeros((D, D, len(N)))
    for k in range(len(N)):
        d = x - mu[k]
        cov[:, :, k] = (q[:, [k]] * d).T @ d / N[k] + ridge * np.eye(D)
    return mu, cov, N / m
