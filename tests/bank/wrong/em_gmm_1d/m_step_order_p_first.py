# mistake: returned in the order p, mu, sigma
# fails: test_m_step_mu test_m_step_sigma test_m_step_p test_m_step_maximum test_em_right_answer
# says: mu and p are exchanged
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    return n / len(x), mu, sigma
