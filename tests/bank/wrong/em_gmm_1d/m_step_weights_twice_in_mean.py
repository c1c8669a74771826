# mistake: q stands twice in the sum of the mean, N_k is right
# fails: test_m_step_mu test_m_step_maximum test_em_right_answer
# says: q stands twice in the sum of mu
def m_step(x, q):
    n = q.sum(axis=0)
    mu = (q**2 * x[:, None]).sum(axis=0) / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = n / len(x)
    return mu, sigma, p
