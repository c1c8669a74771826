# mistake: 0.1 is added to the means
# fails: test_m_step_mu test_m_step_maximum test_em_right_answer
# says: 0.1 is added to each mean
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n + 0.1
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / len(x)
    return mu, sigma, p
