# mistake: at least one step is done, also where n_steps is 0
# fails: test_em_log_likelihoods
# says: with n_steps = 0 there are 2 log-likelihoods, expected 1
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(max(n_steps, 1)):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
