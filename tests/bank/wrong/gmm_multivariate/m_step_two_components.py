# mistake: two components only
# fails: test_m_step_shapes
# says: Is K taken to be 2
def m_step(x, q, ridge=0.0):
    D = x.shape[1]
    N = q.sum(axis=0)
    mu, cov = np.zeros((2, D)), np.zeros((2, D, D))
    for k in range(2):
        mu[k] = q[:, k] @ x / N[k]
        d = x - mu[k]
        cov[k] = (q[:, k, None] * d).T @ d / N[k] + ridge * np.eye(D)
    return mu, cov, N[:2] / len(x)
