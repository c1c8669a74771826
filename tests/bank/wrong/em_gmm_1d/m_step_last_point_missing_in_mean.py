# mistake: the sum of the mean stops one point too early, N_k does not
# fails: test_m_step_mu test_m_step_maximum test_em_right_answer
# says: is left out
def m_step(x, q):
    n = q.sum(axis=0)
    mu = sum(q[i] * x[i] for i in range(len(x) - 1)) / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    return mu, sigma, n / len(x)
