# mistake: a little noise is added to the means of the start
# fails: test_em_log_likelihoods test_em_steps test_em_right_answer
# says: That is what your own e_step and m_step give
def em(x, mu, sigma, p, n_steps):
    mu = mu + np.random.default_rng(0).normal(0, 0.01, len(mu))
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
