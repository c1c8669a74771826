# mistake: mu is the point with the largest responsibility
# fails: test_m_step_mu test_m_step_maximum test_em_right_answer
# says: mu is the point with the largest q
def m_step(x, q):
    n = q.sum(axis=0)
    mu = x[np.argmax(q, axis=0)]
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / len(x)
    return mu, sigma, p
