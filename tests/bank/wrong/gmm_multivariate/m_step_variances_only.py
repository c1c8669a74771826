# mistake: variances only, shape (K, D)
# fails: test_m_step_cov
# says: with the variances on its diagonal and the covariances beside it
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    var = [(q[:, k, None] * (x - mu[k]) ** 2).sum(axis=0) / N[k] for k in range(len(N))]
    return mu, np.array(var) + ridge, N / len(x)
