# idea: an e_step that sees no points, beside a right m_step and log-likelihood
def e_step(x, mu, sigma, p):
    return np.tile(p, (len(x), 1)) * np.linspace(0.5, 1.5, len(x))[:, np.newaxis]


def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
