# mistake: times two instead of squared
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: distances that are not squared cancel in the sum
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt(np.abs((q * (x[:, None] - mu) * 2).sum(axis=0) / n))
    p = n / len(x)
    return mu, sigma, p
