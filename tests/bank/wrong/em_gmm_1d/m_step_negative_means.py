# mistake: the sign of the means is wrong
# fails: test_m_step_mu test_m_step_maximum test_em_right_answer
# says: the sign of the means is wrong
def m_step(x, q):
    n = q.sum(axis=0)
    mu = -(q.T @ x) / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / len(x)
    return mu, sigma, p
