# mistake: all sums run over the components, axis=1
# fails: test_m_step_mu test_m_step_sigma test_m_step_p test_m_step_maximum test_em_log_likelihoods test_em_steps test_em_right_answer
# says: mu has a value for each point
def m_step(x, q):
    n = q.sum(axis=1)
    mu = (q * x[:, np.newaxis]).sum(axis=1) / n
    sigma = np.sqrt((q * (x[:, np.newaxis] - mu[:, np.newaxis]) ** 2).sum(axis=1) / n)
    return mu, sigma, n / len(x)
