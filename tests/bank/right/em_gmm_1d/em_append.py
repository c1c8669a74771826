# style: history as a list, append
def em(x, mu, sigma, p, n_steps):
    log_likelihoods = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        log_likelihoods.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, log_likelihoods
