# mistake: only the final log-likelihood is returned, not the history
# fails: test_em_log_likelihoods
# says: log-likelihoods, expected
def em(x, mu, sigma, p, n_steps):
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
    return mu, sigma, p, log_likelihood(x, mu, sigma, p)
