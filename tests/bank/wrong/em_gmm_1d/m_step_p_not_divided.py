# mistake: p is N_k, not divided by m
# fails: test_m_step_p test_m_step_maximum test_em_right_answer
# says: p holds the counts N_k
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    return mu, sigma, n
