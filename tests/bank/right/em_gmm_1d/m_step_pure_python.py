# style: only loops and plain numbers, arrays made at the end
def m_step(x, q):
    m = len(x)
    K = len(q[0])
    mu, sigma, p = np.zeros(K), np.zeros(K), np.zeros(K)
    for k in range(K):
        Nk = 0.0
        s = 0.0
        for i in range(m):
            Nk += q[i][k]
            s += q[i][k] * x[i]
        mu[k] = s / Nk
        v = 0.0
        for i in range(m):
            v += q[i][k] * (x[i] - mu[k]) ** 2
        sigma[k] = (v / Nk) ** 0.5
        p[k] = Nk / m
    return mu, sigma, p
