# mistake: the means take their type from q
# fails: test_m_step_means
# says: Does an array take its type from q?
def m_step(x, q, ridge=0.0):
    K, D = q.shape[1], x.shape[1]
    N = q.sum(axis=0)
    mu = np.zeros_like(q, shape=(K, D))
    for k in range(K):
        mu[k] = q[:, k] @ x / N[k]
    d = x[:, None] - q.T @ x / N[:, None]
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    return mu, cov + ridge * np.eye(D), N / len(x)
