# mistake: the history holds the gains, and 0 for the start
# fails: test_em_log_likelihoods
# says: the log-likelihoods should stand in the array themselves, not their gains
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.diff(history, prepend=history[0])
