# mistake: sums with keepdims over the wrong axis, the shapes do not fit
# fails: test_m_step_mu test_m_step_sigma test_m_step_p test_m_step_maximum test_em_log_likelihoods test_em_steps test_em_right_answer
# says: N_k is summed over the components
def m_step(x, q):
    n = q.sum(axis=1)
    mu = (q * x[:, np.newaxis]).sum(axis=0) / n
    return mu, np.sqrt((q * (x[:, np.newaxis] - mu) ** 2).sum(axis=0) / n), n / len(x)
