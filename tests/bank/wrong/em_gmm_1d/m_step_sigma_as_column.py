# mistake: sigma has the shape (K, 1)
# fails: test_m_step_sigma test_em_log_likelihoods test_em_steps test_em_right_answer
# says: sigma has the shape (2
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / len(x)
    return mu, sigma[:, None], p
