# mistake: returned in the order mu, p, sigma
# fails: test_m_step_sigma test_m_step_p test_m_step_maximum test_em_right_answer
# says: sigma and p are exchanged
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    return mu, n / len(x), sigma
