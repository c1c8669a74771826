# mistake: the means of every step are collected instead of the log-likelihood
def em(x, mu, sigma, p, n_steps):
    history = [mu]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(mu)
    return mu, sigma, p, np.array(history)
