# mistake: ^ instead of **
# fails: test_m_step_mu test_m_step_sigma test_m_step_p test_m_step_maximum test_em_log_likelihoods test_em_steps test_em_right_answer
# says: ^ is no power in Python
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    return mu, np.sqrt((q * (x[:, None] - mu) ^ 2).sum(axis=0) / n), n / len(x)
