# mistake: runs until convergence, n_steps is ignored
# fails: test_em_log_likelihoods test_em_steps test_em_right_answer
# says: log-likelihoods, expected
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    while len(lls) < 2 or lls[-1] - lls[-2] > 1e-4:
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
