# mistake: the history is recorded with the new means but the old sigma and p
# fails: test_em_log_likelihoods
# says: the log-likelihoods are computed with sigma and p from before the step
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu_new, sigma_new, p_new = m_step(x, q)
        lls.append(log_likelihood(x, mu_new, sigma, p))
        mu, sigma, p = mu_new, sigma_new, p_new
    return mu, sigma, p, np.array(lls)
