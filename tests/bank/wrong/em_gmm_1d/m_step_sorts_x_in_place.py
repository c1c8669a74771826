# mistake: x is sorted in place, q is not
# fails: test_m_step_mu test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: the argument x is changed in place
def m_step(x, q):
    x.sort()
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / len(x)
    return mu, sigma, p
