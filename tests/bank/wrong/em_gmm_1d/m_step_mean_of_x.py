# mistake: the overall mean of x is used for every component
# fails: test_m_step_mu test_m_step_maximum test_em_right_answer
# says: mu is the plain mean for every component
def m_step(x, q):
    n = q.sum(axis=0)
    mu = np.full(len(n), np.mean(x))
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    return mu, sigma, n / len(x)
