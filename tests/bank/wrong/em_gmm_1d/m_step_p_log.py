# mistake: p is the logarithm of the weight
# fails: test_m_step_p test_m_step_maximum test_em_right_answer
# says: the logarithm of the weights is returned
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = np.log(n / len(x))
    return mu, sigma, p
