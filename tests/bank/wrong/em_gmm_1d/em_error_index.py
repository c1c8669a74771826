# mistake: the history has n_steps entries, writing the last one raises an IndexError
# fails: test_em_log_likelihoods test_em_steps test_em_right_answer
# says: IndexError
def em(x, mu, sigma, p, n_steps):
    lls = np.zeros(n_steps)
    lls[0] = log_likelihood(x, mu, sigma, p)
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        lls[t + 1] = log_likelihood(x, mu, sigma, p)
    return mu, sigma, p, lls
