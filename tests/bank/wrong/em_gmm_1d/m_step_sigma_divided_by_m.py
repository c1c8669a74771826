# mistake: the weighted sum for the variance is divided by m instead of N_k
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: sigma is divided by m
def m_step(x, q):
    m = len(x)
    n = q.sum(axis=0)
    mu = (q * x[:, None]).sum(axis=0) / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / m)
    return mu, sigma, n / m
