# mistake: the variance is taken around the overall mean of x instead of mu_k
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: the variance is taken about the plain mean of x
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - x.mean()) ** 2).sum(axis=0) / n)
    return mu, sigma, n / len(x)
