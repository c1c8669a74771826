# mistake: the root of the weighted mean distance
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: this is the root of the mean distance
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * np.abs(x[:, None] - mu)).sum(axis=0) / n)
    p = n / len(x)
    return mu, sigma, p
