# mistake: the history is recorded with the new sigma and p but the old means
# fails: test_em_log_likelihoods
# says: the log-likelihoods are computed with mu from before the step
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        old = mu
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, old, sigma, p))
    return mu, sigma, p, np.array(history)
