# mistake: (q x - mu)**2, the weight stands inside of the brackets
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: the weight stands inside of the square
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt(((q * x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / len(x)
    return mu, sigma, p
