# mistake: points further than two standard deviations from the mean are left out
# fails: test_m_step_mu test_m_step_sigma test_m_step_p test_m_step_maximum test_em_right_answer
# says: is left out
def m_step(x, q):
    keep = np.abs(x - x.mean()) <= 2 * x.std()
    x, q = x[keep], q[keep]
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / len(x)
    return mu, sigma, p
