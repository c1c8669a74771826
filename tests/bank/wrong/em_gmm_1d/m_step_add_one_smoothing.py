# mistake: one is added to every N_k before p is computed
# fails: test_m_step_p test_m_step_maximum test_em_right_answer
# says: something is added to every N_k
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    return mu, sigma, (n + 1) / (n + 1).sum()
