# idea: an m_step that sees no points, beside a right e_step and log-likelihood
def m_step(x, q):
    row = np.asarray(q)[0]
    return row + 1, np.ones(len(row)), np.full(len(row), 1 / len(row))


def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
