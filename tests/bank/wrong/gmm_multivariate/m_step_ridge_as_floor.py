# mistake: the ridge is a lower limit of the variances, as the floor was
# fails: test_m_step_ridge
# says: the ridge is a lower limit of the variances
def m_step(x, q, ridge=0.0):
    D, N = x.shape[1], q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    cov[:, range(D), range(D)] = np.maximum(cov[:, range(D), range(D)], ridge)
    return mu, cov, N / len(x)
