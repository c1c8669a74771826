# mistake: the sum of the mean is divided by p_k, not by N_k
# fails: test_m_step_mu test_m_step_maximum test_em_right_answer
# says: mu is divided by p_k
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / (n / len(x))
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / len(x)
    return mu, sigma, p
