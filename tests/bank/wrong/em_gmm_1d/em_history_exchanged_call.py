# mistake: sigma and p are exchanged in the calls of log_likelihood
# fails: test_em_log_likelihoods
# says: sigma and p are exchanged in the call of log_likelihood(x, mu, sigma, p)
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, p, sigma)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, p, sigma))
    return mu, sigma, p, np.array(history)
