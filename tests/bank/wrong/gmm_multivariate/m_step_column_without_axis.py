# mistake: a column of q without its axis
# fails: test_m_step_means test_m_step_shapes test_m_step_cov test_m_step_ridge
# says: write q[:, k, np.newaxis]
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, np.newaxis]
    cov = []
    for k in range(len(N)):
        d = x - mu[k]
        cov.append((q[:, k] * d).T @ d / N[k] + ridge * np.eye(x.shape[1]))
    return mu, np.array(cov), N / len(x)
