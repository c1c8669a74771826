# mistake: entry 0 of the history stays zero
# fails: test_em_log_likelihoods
# says: the log-likelihoods begin with 0
def em(x, mu, sigma, p, n_steps):
    lls = np.zeros(n_steps + 1)
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        lls[t + 1] = log_likelihood(x, mu, sigma, p)
    return mu, sigma, p, lls
