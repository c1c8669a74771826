# mistake: the variance is divided by m - 1
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: the variance is divided by 5 for every component
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / (len(x) - 1))
    p = n / len(x)
    return mu, sigma, p
