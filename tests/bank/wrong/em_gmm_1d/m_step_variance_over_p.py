# mistake: the sum of the squares is divided by p_k, not by N_k
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: the variance is divided by p_k
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / (n / len(x)))
    p = n / len(x)
    return mu, sigma, p
