# mistake: zero steps give a log-likelihood of 0
# fails: test_em_log_likelihoods
# says: with n_steps = 0 the result is not the start and its log-likelihood
def em(x, mu, sigma, p, n_steps):
    if n_steps == 0:
        return mu, sigma, p, np.zeros(1)
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
