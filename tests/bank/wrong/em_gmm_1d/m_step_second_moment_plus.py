# mistake: E[x**2] + mu**2, a wrong sign
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: the square of mu is added to the mean of the squares
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt(q.T @ x**2 / n + mu**2)
    p = n / len(x)
    return mu, sigma, p
