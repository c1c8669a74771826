# mistake: np.average without weights, the responsibilities are not used
def m_step(x, q):
    K = q.shape[1]
    mu, sigma = np.zeros(K), np.zeros(K)
    for k in range(K):
        mu[k] = np.average(x)
        sigma[k] = np.sqrt(np.average((x - mu[k]) ** 2))
    return mu, sigma, q.mean(axis=0)
