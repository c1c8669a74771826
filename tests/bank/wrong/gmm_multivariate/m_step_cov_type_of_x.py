# mistake: the table of the matrices takes its type from x
# fails: test_m_step_cov
# says: where x holds whole numbers cov is another
def m_step(x, q, ridge=0.0):
    K, D = q.shape[1], x.shape[1]
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    cov = np.zeros((K, D, D), x.dtype)
    for k in range(K):
        d = x - mu[k]
        cov[k] = (q[:, [k]] * d).T @ d / N[k]
    return mu, cov + ridge * np.eye(D), N / len(x)
