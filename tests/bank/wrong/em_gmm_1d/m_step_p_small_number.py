# mistake: 0.0001 is added to each weight
# fails: test_m_step_p test_em_right_answer
# says: 0.0001 is added to each weight
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / len(x) + 1e-4
    return mu, sigma, p
