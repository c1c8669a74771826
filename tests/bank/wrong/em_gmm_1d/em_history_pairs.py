# mistake: the history holds pairs of the step and the log-likelihood
# fails: test_em_log_likelihoods
# says: log_likelihoods has the shape (5, 2), expected (n_steps + 1,) = (5,)
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(list(enumerate(history)))
