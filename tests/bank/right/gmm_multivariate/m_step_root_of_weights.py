# style: points scaled by the root of their weights, then one product
def m_step(x, q, ridge=0.0):
    w = q / np.sum(q, axis=0)
    mu = w.T @ x
    cov = []
    for k in range(w.shape[1]):
        y = np.sqrt(w[:, k])[:, None] * (x - mu[k])
        cov.append(y.T @ y + ridge * np.eye(y.shape[1]))
    return mu, np.stack(cov), np.mean(q, axis=0)
