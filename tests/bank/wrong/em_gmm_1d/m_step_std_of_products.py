# mistake: the plain standard deviation of q x
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: this is the plain standard deviation of q * x
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.std(q * x[:, None], axis=0)
    p = n / len(x)
    return mu, sigma, p
