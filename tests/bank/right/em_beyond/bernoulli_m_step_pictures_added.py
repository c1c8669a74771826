# style: the pseudo-counts as pictures of ones and of zeros, with the weight a
def bernoulli_m_step(x, q, a):
    m, D = x.shape
    K = q.shape[1]
    pictures = np.vstack([x, np.ones((1, D)), np.zeros((1, D))])
    weights = np.vstack([q, np.full((2, K), float(a))])
    theta = (weights.T @ pictures) / weights.sum(axis=0)[:, np.newaxis]
    return theta, q.sum(axis=0) / m
