# style: a helper function for the weighted mean, used twice, extra print
def weighted_mean(values, weights):
    return np.sum(values * weights) / np.sum(weights)


def m_step(x, q):
    K = q.shape[1]
    mu = np.empty(K)
    sigma = np.empty(K)
    p = np.empty(K)
    for k in range(K):
        w = q[:, k]
        mu[k] = weighted_mean(x, w)
        sigma[k] = np.sqrt(weighted_mean((x - mu[k]) ** 2, w))
        p[k] = np.mean(w)
    print("new means", mu)
    return mu, sigma, p
