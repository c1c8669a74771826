# mistake: variances only, on the diagonal
# fails: test_m_step_cov
# says: only the diagonal is computed
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    variances = [(q[:, k, None] * (x - mu[k]) ** 2).sum(axis=0) / N[k] for k in range(len(N))]
    return mu, np.array([np.diag(v + ridge) for v in variances]), N / len(x)
