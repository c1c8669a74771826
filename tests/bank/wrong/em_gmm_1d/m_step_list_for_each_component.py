# mistake: one tuple of mu, sigma and p for each component
# fails: test_m_step_mu test_m_step_sigma test_m_step_p test_m_step_maximum test_em_log_likelihoods test_em_steps test_em_right_answer
# says: one row of three is returned for each component
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / len(x)
    return list(zip(mu, sigma, p))
