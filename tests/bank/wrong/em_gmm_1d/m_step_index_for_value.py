# mistake: the numbers of the points are averaged, not the points
# fails: test_m_step_mu test_m_step_maximum test_em_log_likelihoods test_em_steps test_em_right_answer
# says: the numbers of the points are averaged (0
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ np.arange(len(x)) / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / len(x)
    return mu, sigma, p
