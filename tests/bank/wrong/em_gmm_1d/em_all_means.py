# mistake: the means of all steps are returned in the place of the last ones
# fails: test_em_log_likelihoods test_em_steps test_em_right_answer
# says: mu has the shape (2, 2), expected (K,) = (2,)
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        means = [mu] if t == 0 else means
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        means.append(mu)
        history.append(log_likelihood(x, mu, sigma, p))
    return np.array(means), sigma, p, np.array(history)
