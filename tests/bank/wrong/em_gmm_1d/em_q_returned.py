# mistake: q is returned in the place of the log-likelihoods
# fails: test_em_log_likelihoods
# says: after 4 steps there are 12 log-likelihoods, expected n_steps + 1 = 5
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, e_step(x, mu, sigma, p)
