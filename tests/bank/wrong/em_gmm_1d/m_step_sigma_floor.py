# mistake: 0.1 is added to the variance to keep it away from zero
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: 0.1 is added to the variance
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    var = (q * (x[:, None] - mu) ** 2).sum(axis=0) / n + 0.1
    return mu, np.sqrt(var), n / len(x)
