# mistake: the absolute values of the points are averaged
# fails: test_m_step_mu test_m_step_maximum test_em_right_answer
# says: the absolute values of the points are averaged
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ np.abs(x) / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / len(x)
    return mu, sigma, p
