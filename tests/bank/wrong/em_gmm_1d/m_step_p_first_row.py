# mistake: p is the first row of q
# fails: test_m_step_p test_m_step_maximum test_em_right_answer
# says: p is the first row of q
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = q[0]
    return mu, sigma, p
