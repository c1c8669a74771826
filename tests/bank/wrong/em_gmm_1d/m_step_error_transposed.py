# mistake: q is taken as (K, m), so row k is used for component k and the lengths do not fit
# fails: test_m_step_mu test_m_step_sigma test_m_step_p test_m_step_maximum test_em_log_likelihoods test_em_steps test_em_right_answer
# says: q is transposed: row k is taken for component k
def m_step(x, q):
    K, m = q.shape
    mu = np.array([np.average(x, weights=q[k]) for k in range(K)])
    var = [np.average((x - mu[k]) ** 2, weights=q[k]) for k in range(K)]
    return mu, np.sqrt(var), q.sum(axis=1) / m
