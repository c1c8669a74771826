# mistake: N_k is rounded to a whole number of points
# fails: test_m_step_mu test_m_step_sigma test_m_step_p test_m_step_maximum test_em_right_answer
# says: N_k is rounded to a whole number
def m_step(x, q):
    N = np.maximum(np.round(q.sum(axis=0)), 1)
    mu = q.T @ x / N
    sigma = np.sqrt(np.sum(q * (x[:, None] - mu) ** 2, axis=0) / N)
    return mu, sigma, N / len(x)
