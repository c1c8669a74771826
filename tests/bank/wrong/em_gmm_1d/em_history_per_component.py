# mistake: the history is divided by the number of components
# fails: test_em_log_likelihoods
# says: the log-likelihoods are divided by 2, the number of components
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history) / len(mu)
