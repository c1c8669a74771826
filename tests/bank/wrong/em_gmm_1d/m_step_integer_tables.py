# mistake: tables made with zeros_like(x), which hold whole numbers where x does
# fails: test_m_step_mu
# says: the means are cut to whole numbers
def m_step(x, q):
    K = q.shape[1]
    mu, sigma, p = (np.zeros_like(x, shape=K) for _ in range(3))
    for k in range(K):
        n = q[:, k].sum()
        mu[k] = (q[:, k] * x).sum() / n
        sigma[k] = np.sqrt((q[:, k] * (x - mu[k]) ** 2).sum() / n)
        p[k] = n / len(x)
    return mu, sigma, p
