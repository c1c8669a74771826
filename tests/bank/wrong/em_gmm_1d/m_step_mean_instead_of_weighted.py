# mistake: np.mean of q x and of q (x - mu)**2, so both are divided by m instead of N_k
# fails: test_m_step_mu test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: mu is divided by m
def m_step(x, q):
    mu = np.mean(q * x[:, None], axis=0)
    sigma = np.sqrt(np.mean(q * (x[:, None] - mu) ** 2, axis=0))
    return mu, sigma, np.mean(q, axis=0)
