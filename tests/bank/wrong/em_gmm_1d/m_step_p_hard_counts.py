# mistake: p is the fraction of points with q > 0.5 instead of the mean responsibility
# fails: test_m_step_p test_m_step_maximum test_em_right_answer
# says: points are assigned wholly to the component with the larger q
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = (q > 0.5).mean(axis=0)
    return mu, sigma, p
