# mistake: the columns of q are sorted
# fails: test_m_step_mu test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: mu depends on the order of the points
def m_step(x, q):
    q = np.sort(q, axis=0)
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / len(x)
    return mu, sigma, p
