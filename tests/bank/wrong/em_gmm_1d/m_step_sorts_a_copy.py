# mistake: x is sorted, q is not
# fails: test_m_step_mu test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: x is sorted and q is not
def m_step(x, q):
    x = np.sort(x)
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / len(x)
    return mu, sigma, p
