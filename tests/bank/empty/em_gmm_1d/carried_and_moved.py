# idea: the start is carried through q, and moved a little towards the points
def e_step(x, mu, sigma, p):
    return np.tile(mu, (len(x), 1)) + 0.001 * x[:, np.newaxis]


def m_step(x, q):
    row = np.mean(q, axis=0)
    return 0.9 * row + 0.1 * np.mean(x), np.full(len(row), np.std(x)), np.full(len(row), 0.5)


def log_likelihood(x, mu, sigma, p):
    return float(np.mean(x) - np.mean(mu))


def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
