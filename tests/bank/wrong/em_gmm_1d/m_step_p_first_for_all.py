# mistake: the first weight is used for all components
# fails: test_m_step_p test_m_step_maximum test_em_right_answer
# says: the responsibilities of component 1 are used for every component
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = np.full(len(n), n[0] / len(x))
    return mu, sigma, p
