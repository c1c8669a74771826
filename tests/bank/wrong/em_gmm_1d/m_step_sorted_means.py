# mistake: the means are sorted, but sigma and p are not
# fails: test_m_step_mu test_m_step_maximum test_em_right_answer
# says: the components are sorted
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    return np.sort(mu), sigma, n / len(x)
