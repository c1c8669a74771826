# mistake: a little noise is added to the means of the start
# fails: all
# says: ?
def em(x, mu, sigma, p, n_steps):
    mu = mu + np.random.default_rng(0).normal(0, 0.01, len(mu))
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
