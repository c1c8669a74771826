# mistake: responsibilities below 0.01 are set to 0
# fails: test_m_step_mu test_m_step_sigma test_m_step_p test_m_step_maximum test_em_right_answer
# says: in mu responsibilities up to 0.004 count nothing
def m_step(x, q):
    q = np.where(q < 0.01, 0, q)
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / len(x)
    return mu, sigma, p
