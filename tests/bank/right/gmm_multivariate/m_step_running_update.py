# style: one point after the other, means and products updated as they come
def m_step(x, q, ridge=0.0):
    m, D = x.shape
    K = q.shape[1]
    N, mu, S = np.zeros(K), np.zeros((K, D)), np.zeros((K, D, D))
    for i in range(m):
        for k in range(K):
            if q[i, k] == 0:
                continue
            N[k] += q[i, k]
            before = x[i] - mu[k]
            mu[k] = mu[k] + q[i, k] / N[k] * before
            S[k] = S[k] + q[i, k] * np.outer(before, x[i] - mu[k])
    return mu, S / N[:, None, None] + ridge * np.eye(D), N / m
