# mistake: the variance is divided by N_k - 1 instead of N_k
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: the variance is divided by N_k - 1
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / (n - 1))
    return mu, sigma, n / len(x)
