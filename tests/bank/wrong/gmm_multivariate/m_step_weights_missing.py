# mistake: no weights in the sum of products
# fails: test_m_step_cov
# says: the weights q are missing in the sum of (6)
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N[:, None]
    cov = [(x - mu[k]).T @ (x - mu[k]) / N[k] + ridge * np.eye(x.shape[1]) for k in range(len(N))]
    return mu, np.array(cov), N / len(x)
