# mistake: the history holds the gain of each step instead of the log-likelihood
# fails: test_em_log_likelihoods
# says: the log-likelihoods should stand in the array themselves, not their gains
def em(x, mu, sigma, p, n_steps):
    old = log_likelihood(x, mu, sigma, p)
    lls = [old]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        new = log_likelihood(x, mu, sigma, p)
        lls.append(new - old)
        old = new
    return mu, sigma, p, np.array(lls)
