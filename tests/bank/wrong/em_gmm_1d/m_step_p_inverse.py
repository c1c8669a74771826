# mistake: p is m / N_k
# fails: test_m_step_p test_m_step_maximum test_em_right_answer
# says: p holds m / N_k
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = len(x) / n
    return mu, sigma, p
