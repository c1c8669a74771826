# mistake: the variance is taken about the true means of the notebook
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: sigma changes where all points move by 10
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    about = np.resize(TRUE_MU, len(n))
    sigma = np.sqrt((q * (x[:, None] - about) ** 2).sum(axis=0) / n)
    return mu, sigma, n / len(x)
