# mistake: the results have shape (K, 1) instead of (K,)
# fails: test_m_step_mu test_em_log_likelihoods test_em_steps test_em_right_answer
# says: mu has the shape
def m_step(x, q):
    n = q.T.sum(axis=1, keepdims=True)
    mu = q.T @ x[:, None] / n
    sigma = np.sqrt((q.T * (x - mu) ** 2).sum(axis=1, keepdims=True) / n)
    return mu, sigma, n / len(x)
