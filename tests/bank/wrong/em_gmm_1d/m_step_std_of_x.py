# mistake: np.std of all data is used for every component
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: sigma is the plain standard deviation of x
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.full(len(n), np.std(x))
    return mu, sigma, n / len(x)
