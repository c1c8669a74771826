# style: explicit loops over components and points
def m_step(x, q):
    m, K = q.shape
    mu = np.zeros(K)
    sigma = np.zeros(K)
    p = np.zeros(K)
    for k in range(K):
        n_k = 0.0
        for i in range(m):
            n_k += q[i, k]
            mu[k] += q[i, k] * x[i]
        mu[k] /= n_k
        for i in range(m):
            sigma[k] += q[i, k] * (x[i] - mu[k]) ** 2
        sigma[k] = np.sqrt(sigma[k] / n_k)
        p[k] = n_k / m
    return mu, sigma, p
