# mistake: range(1, n_steps), one step too few and the last value is written twice
# fails: test_em_log_likelihoods test_em_steps test_em_right_answer
# says: n_steps = 1 gives the start, one step is missing
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(1, n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        lls.append(log_likelihood(x, mu, sigma, p))
    lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
