# mistake: the variance of each component is about the mean of the other
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: the variances are about the mean of the other component
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu[::-1]) ** 2).sum(axis=0) / n)
    p = n / len(x)
    return mu, sigma, p
