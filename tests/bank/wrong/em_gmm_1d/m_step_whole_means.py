# mistake: the means are cut to whole numbers
# fails: test_m_step_mu test_m_step_maximum test_em_right_answer
# says: the means are cut to whole numbers
def m_step(x, q):
    n = q.sum(axis=0)
    mu = (q.T @ x / n).astype(int)
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / len(x)
    return mu, sigma, p
