# mistake: the history is always computed with the start parameters, so it never changes
# fails: test_em_log_likelihoods
# says: the log-likelihoods are all that of the start
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    mu_t, sigma_t, p_t = mu, sigma, p
    for _ in range(n_steps):
        q = e_step(x, mu_t, sigma_t, p_t)
        mu_t, sigma_t, p_t = m_step(x, q)
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu_t, sigma_t, p_t, np.array(lls)
