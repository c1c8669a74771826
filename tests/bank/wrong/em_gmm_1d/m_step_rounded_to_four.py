# mistake: the results are rounded to four decimals
# fails: test_m_step_mu test_m_step_sigma test_m_step_p test_em_right_answer
# says: mu is rounded to 4 decimals
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / len(x)
    return mu.round(4), sigma.round(4), p.round(4)
