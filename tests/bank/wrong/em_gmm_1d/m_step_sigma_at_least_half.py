# mistake: sigma is never below 0.5
# fails: test_m_step_sigma test_em_right_answer
# says: sigma is not smaller than 0.5
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.clip(np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n), 0.5, None)
    p = n / len(x)
    return mu, sigma, p
