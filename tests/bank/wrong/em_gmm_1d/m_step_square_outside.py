# mistake: the square is outside the sum, so positive and negative distances cancel
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: distances that are not squared cancel in the sum
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu)).sum(axis=0) ** 2 / n)
    return mu, sigma, n / len(x)
