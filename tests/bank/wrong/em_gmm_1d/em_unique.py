# mistake: equal points count only once
# fails: test_em_log_likelihoods test_em_steps
# says: equal points are counted once
def em(x, mu, sigma, p, n_steps):
    x = np.unique(x)
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
