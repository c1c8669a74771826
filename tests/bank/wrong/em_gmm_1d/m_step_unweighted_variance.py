# mistake: the squared distances are not weighted with q, a plain mean is taken
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: the weights q are missing in the variance
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt(((x[:, None] - mu) ** 2).mean(axis=0))
    return mu, sigma, n / len(x)
