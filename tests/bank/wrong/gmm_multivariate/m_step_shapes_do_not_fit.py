# mistake: all points minus all means
# fails: test_m_step_means test_m_step_shapes test_m_step_cov test_m_step_ridge
# says: subtract one mean after another
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, np.newaxis]
    d = x - mu
    cov = np.array([(q[:, k, np.newaxis] * d).T @ d / N[k] for k in range(len(N))])
    return mu, cov + ridge * np.eye(x.shape[1]), N / len(x)
