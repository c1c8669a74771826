# mistake: the parameters are returned as a tuple of their own
# fails: test_em_log_likelihoods test_em_steps test_em_right_answer
# says: return four things, return mu, sigma, p, log_likelihoods
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return (mu, sigma, p), np.array(history)
