# mistake: the standard deviations are in the reversed order
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: the components are exchanged or sorted in sigma
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / len(x)
    return mu, sigma[::-1], p
