# mistake: the ridge is added only where it is needed
# fails: test_m_step_ridge
# says: the ridge is added only where a matrix has no inverse
def m_step(x, q, ridge=0.0):
    D, N = x.shape[1], q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    for k in range(len(N)):
        if np.linalg.matrix_rank(cov[k]) < D:
            cov[k] += ridge * np.eye(D)
    return mu, cov, N / len(x)
