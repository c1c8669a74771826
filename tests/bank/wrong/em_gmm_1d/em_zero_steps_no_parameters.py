# mistake: the parameters get their values in the loop, zero steps give None
# fails: test_em_log_likelihoods
# says: with n_steps = 0 the result is not the start and its log-likelihood
def em(x, mu, sigma, p, n_steps):
    new = None, None, None
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        new = mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        history.append(log_likelihood(x, mu, sigma, p))
    return *new, np.array(history)
