# mistake: a small number is added where the determinant is tiny
# fails: test_m_step_cov
# says: although the ridge is 0
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None] + ridge * np.eye(x.shape[1])
    for k in range(len(N)):
        if np.linalg.det(cov[k]) < 1e-12:
            cov[k] += 1e-6 * np.eye(x.shape[1])
    return mu, cov, N / len(x)
