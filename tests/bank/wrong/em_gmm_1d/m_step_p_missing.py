# mistake: only mu and sigma are returned, p is missing
# fails: test_m_step_p test_m_step_maximum test_em_log_likelihoods test_em_steps test_em_right_answer
# says: return three arrays, return mu, sigma, p
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    return mu, sigma
