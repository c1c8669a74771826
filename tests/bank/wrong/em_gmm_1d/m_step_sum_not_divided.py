# mistake: weighted sums instead of weighted means, nothing is divided by N_k
# fails: test_m_step_mu test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: mu is not divided by N_k
def m_step(x, q):
    mu = (q * x[:, None]).sum(axis=0)
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0))
    return mu, sigma, q.sum(axis=0) / len(x)
