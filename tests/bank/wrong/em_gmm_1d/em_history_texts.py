# mistake: the log-likelihoods are put into the history as formatted texts
# fails: test_em_log_likelihoods
# says: log_likelihoods holds '-34
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array([f"{value:.4f}" for value in history])
