# mistake: the table of the means takes its type from x
# fails: test_m_step_means
# says: mu is cut to whole numbers, too
def m_step(x, q, ridge=0.0):
    K, D = q.shape[1], x.shape[1]
    N = q.sum(axis=0)
    mu = np.zeros((K, D), dtype=x.dtype)
    for k in range(K):
        mu[k] = q[:, k] @ x / N[k]
    d = x[:, None] - q.T @ x / N[:, None]
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    return mu, cov + ridge * np.eye(D), N / len(x)
