# mistake: the means are made a column too, so the shapes do not fit
# fails: test_m_step_mu test_m_step_sigma test_m_step_p test_m_step_maximum test_em_log_likelihoods test_em_steps test_em_right_answer
# says: mu is made a column too
def m_step(x, q):
    n = q.sum(axis=0)
    mu = (q * x[:, np.newaxis]).sum(axis=0) / n
    d = x[:, np.newaxis] - mu[:, np.newaxis]
    return mu, np.sqrt((q * d**2).sum(axis=0) / n), n / len(x)
