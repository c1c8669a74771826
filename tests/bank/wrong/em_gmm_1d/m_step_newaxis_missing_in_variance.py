# mistake: x - mu without making x a column
# fails: test_m_step_mu test_m_step_sigma test_m_step_p test_m_step_maximum test_em_log_likelihoods test_em_steps test_em_right_answer
# says: x - mu combines
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x - mu) ** 2).sum(axis=0) / n)
    return mu, sigma, n / len(x)
