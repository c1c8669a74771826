# style: weights normalised over the points on a copy, then plain sums
def m_step(x, q):
    w = np.array(q, dtype=float)
    p = w.mean(axis=0)
    w /= w.sum(axis=0, keepdims=True)
    mu = np.dot(x, w)
    sigma = np.array([np.dot((x - mu[k]) ** 2, w[:, k]) ** 0.5 for k in range(len(mu))])
    return mu, sigma, p
