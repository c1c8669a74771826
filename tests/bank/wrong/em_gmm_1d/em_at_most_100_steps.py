# mistake: never more than 100 steps, as many libraries have it
# fails: test_em_log_likelihoods
# says: with n_steps = 105 there are 101 log-likelihoods, expected 106
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(min(n_steps, 100)):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
