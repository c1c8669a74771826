# mistake: the E-step always uses the start parameters
# fails: test_em_log_likelihoods test_em_steps test_em_right_answer
# says: UnboundLocalError
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        new_mu, new_sigma, new_p = m_step(x, q)
        lls.append(log_likelihood(x, new_mu, new_sigma, new_p))
    return new_mu, new_sigma, new_p, np.array(lls)
