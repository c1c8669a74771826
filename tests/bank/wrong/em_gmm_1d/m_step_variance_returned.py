# mistake: the variance is returned, the square root is forgotten
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: sigma holds the variances
def m_step(x, q):
    n = q.sum(axis=0)
    mu = (q * x[:, None]).sum(axis=0) / n
    sigma = (q * (x[:, None] - mu) ** 2).sum(axis=0) / n
    return mu, sigma, n / len(x)
