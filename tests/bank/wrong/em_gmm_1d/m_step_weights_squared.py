# mistake: the responsibilities are squared before they are used as weights
# fails: test_m_step_mu test_m_step_sigma test_m_step_p test_m_step_maximum test_em_right_answer
# says: in mu the responsibilities are normalized or squared once more
def m_step(x, q):
    w = q**2
    n = w.sum(axis=0)
    mu = w.T @ x / n
    sigma = np.sqrt((w * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    return mu, sigma, n / n.sum()
