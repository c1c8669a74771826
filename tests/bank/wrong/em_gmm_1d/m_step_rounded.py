# mistake: the results are rounded to two decimals
# fails: test_m_step_mu test_m_step_sigma test_m_step_p test_m_step_maximum test_em_right_answer
# says: mu is rounded to 2 decimals
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    return np.round(mu, 2), np.round(sigma, 2), np.round(n / len(x), 2)
