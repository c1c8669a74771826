# mistake: the means of all steps are returned in the place of the last ones
# fails: all
# says: ?
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        means = [mu] if t == 0 else means
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        means.append(mu)
        history.append(log_likelihood(x, mu, sigma, p))
    return np.array(means), sigma, p, np.array(history)
