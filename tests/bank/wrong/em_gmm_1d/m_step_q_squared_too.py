# mistake: the square also covers q, sum of (q (x - mu))**2
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: the weights q are squared in the variance
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt(((q * (x[:, None] - mu)) ** 2).sum(axis=0) / n)
    return mu, sigma, n / len(x)
