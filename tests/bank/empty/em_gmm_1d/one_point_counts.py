# idea: the first point stands for all
def e_step(x, mu, sigma, p):
    return np.tile(np.abs(x[0] - mu), (len(x), 1))


def m_step(x, q):
    K = np.shape(q)[1]
    return np.full(K, x[0]) + np.asarray(q)[0], np.ones(K), np.full(K, 1 / K)


def log_likelihood(x, mu, sigma, p):
    return float(x[0] - mu[0])


def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
