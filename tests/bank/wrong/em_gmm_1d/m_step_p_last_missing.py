# mistake: the last point is left out of N_k for p
# fails: test_m_step_p test_m_step_maximum test_em_right_answer
# says: is left out
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = q[:-1].sum(axis=0) / len(x)
    return mu, sigma, p
