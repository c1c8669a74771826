# mistake: N_k is divided by the largest of them
# fails: test_m_step_p test_m_step_maximum test_em_right_answer
# says: N_k is divided by 3.357
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / n.max()
    return mu, sigma, p
