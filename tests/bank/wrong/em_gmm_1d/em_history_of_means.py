# mistake: the means of every step are collected instead of the log-likelihood
# fails: test_em_log_likelihoods
# says: log_likelihoods has the shape
def em(x, mu, sigma, p, n_steps):
    history = [mu]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(mu)
    return mu, sigma, p, np.array(history)
