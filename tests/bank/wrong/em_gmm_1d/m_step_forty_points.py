# mistake: the number of points is fixed at 40
# fails: test_m_step_p test_m_step_maximum test_em_right_answer
# says: N_k is divided by 40
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / 40
    return mu, sigma, p
