# mistake: sigma is sqrt of the weighted mean of x**2, the mean is not subtracted
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: the mean is not subtracted
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt(q.T @ x**2 / n)
    return mu, sigma, n / len(x)
