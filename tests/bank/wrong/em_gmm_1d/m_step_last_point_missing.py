# mistake: the loop over the points stops one too early
# fails: test_m_step_mu test_m_step_sigma test_m_step_p test_m_step_maximum test_em_right_answer
# says: is left out
def m_step(x, q):
    x, q = x[:-1], q[:-1]
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / len(x)
    return mu, sigma, p
