# mistake: only mu, sigma and p are returned, without the history
# fails: test_em_log_likelihoods
# says: return four things, return mu, sigma, p, log_likelihoods
def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p
