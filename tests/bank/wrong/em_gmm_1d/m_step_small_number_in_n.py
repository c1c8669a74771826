# mistake: 0.001 is added to N_k, against a division by zero
# fails: test_m_step_mu test_m_step_sigma test_m_step_p test_m_step_maximum test_em_right_answer
# says: mu is divided by N_k plus 0.001
def m_step(x, q):
    n = q.sum(axis=0) + 1e-3
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / len(x)
    return mu, sigma, p
