# mistake: q is divided in place, so N_k is one afterwards
# fails: test_m_step_mu test_m_step_p test_m_step_maximum test_em_right_answer
# says: the argument q is changed in place
def m_step(x, q):
    q /= q.sum(axis=0)
    mu = q.T @ x
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0))
    return mu, sigma, q.mean(axis=0)
