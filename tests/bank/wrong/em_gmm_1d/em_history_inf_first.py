# mistake: entry 0 is minus infinity, as before a search for the largest value
# fails: test_em_log_likelihoods
# says: the log-likelihoods begin with -inf
def em(x, mu, sigma, p, n_steps):
    history = [-np.inf]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
