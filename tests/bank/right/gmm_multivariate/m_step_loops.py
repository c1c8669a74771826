# style: loops over components, points and coordinates, numbers only
def m_step(x, q, ridge=0.0):
    m, D, K = len(x), len(x[0]), len(q[0])
    mu, cov, p = np.zeros((K, D)), np.zeros((K, D, D)), np.zeros(K)
    for k in range(K):
        n = 0.0
        for i in range(m):
            n += q[i, k]
            for a in range(D):
                mu[k, a] += q[i, k] * x[i, a]
        mu[k] /= n
        for a in range(D):
            for b in range(a + 1):
                s = 0.0
                for i in range(m):
                    s += q[i, k] * (x[i, a] - mu[k, a]) * (x[i, b] - mu[k, b])
                cov[k, a, b] = cov[k, b, a] = s / n + (ridge if a == b else 0)
        p[k] = n / m
    return mu, cov, p
