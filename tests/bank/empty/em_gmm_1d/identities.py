# idea: EM at a standstill: the start is carried through q, and comes back
def e_step(x, mu, sigma, p):
    q = np.zeros((len(x), len(mu)))
    q[0], q[-1] = mu, p
    return q


def m_step(x, q):
    return np.asarray(q)[0], np.ones(np.shape(q)[1]), np.asarray(q)[-1]


def log_likelihood(x, mu, sigma, p):
    return float(np.sum(np.abs(mu)))


def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
