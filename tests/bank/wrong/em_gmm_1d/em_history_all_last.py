# mistake: each entry is the log-likelihood after the last step
# fails: test_em_log_likelihoods
# says: the log-likelihoods are all that after the last step
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.full(n_steps + 1, history[-1])
