# mistake: the log-likelihoods are added up
# fails: test_em_log_likelihoods
# says: the log-likelihoods are added up from entry to entry
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.cumsum(history)
