# style: one template after the other into arrays made in advance
def bernoulli_m_step(x, q, a):
    (m, D), K = x.shape, q.shape[1]
    theta, p = np.zeros((K, D)), np.zeros(K)
    for k in range(K):
        share = q[:, k]
        N = share.sum()
        theta[k] = (share @ x + a) / (N + 2 * a)
        p[k] = N / m
    return theta, p
