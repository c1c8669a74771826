# mistake: mean of x**2 without weights, minus mu**2
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: the mean of the squares has no weights q in it
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt(np.mean(x**2) - mu**2)
    p = n / len(x)
    return mu, sigma, p
