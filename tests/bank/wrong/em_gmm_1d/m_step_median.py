# mistake: the median of the points of each component
# fails: test_m_step_mu test_m_step_maximum test_em_right_answer
# says: this is the median
def m_step(x, q):
    n = q.sum(axis=0)
    order = np.argsort(x)
    share = np.cumsum(q[order], axis=0) / n
    mu = np.array([x[order][np.argmax(s >= 0.5)] for s in share.T])
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    return mu, sigma, n / len(x)
