# mistake: np.cov with aweights, which divides by more than N_k unless ddof=0
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: the variance is not divided by N_k but by less
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt([np.cov(x, aweights=w) for w in q.T])
    p = n / len(x)
    return mu, sigma, p
