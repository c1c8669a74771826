# mistake: p is the share of the points whose largest responsibility is k, not the mean of q (right for hard q)
# fails: test_m_step_p test_m_step_maximum test_em_right_answer
# says: points are assigned wholly to the component with the larger q (hard)
def m_step(x, q):
    N = q.sum(axis=0)
    mu = np.sum(q * x[:, np.newaxis], axis=0) / N
    sigma = np.sqrt(np.sum(q * (x[:, np.newaxis] - mu) ** 2, axis=0) / N)
    counts = np.bincount(q.argmax(axis=1), minlength=q.shape[1])
    return mu, sigma, counts / len(x)
