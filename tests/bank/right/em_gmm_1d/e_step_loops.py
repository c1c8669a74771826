# style: explicit loops over points and components
def e_step(x, mu, sigma, p):
    m = len(x)
    K = len(mu)
    q = np.zeros((m, K))
    for i in range(m):
        total = 0
        for k in range(K):
            q[i, k] = p[k] * norm.pdf(x[i], mu[k], sigma[k])
            total = total + q[i, k]
        for k in range(K):
            q[i, k] = q[i, k] / total
    return q
