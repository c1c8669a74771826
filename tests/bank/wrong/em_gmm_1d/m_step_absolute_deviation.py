# mistake: weighted mean absolute distance instead of the standard deviation
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: this is the mean distance
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = (q * np.abs(x[:, None] - mu)).sum(axis=0) / n
    return mu, sigma, n / len(x)
