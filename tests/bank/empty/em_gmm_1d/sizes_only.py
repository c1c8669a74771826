# idea: functions of the numbers of points and components
def mixture_pdf(x, mu, sigma, p):
    return np.full(len(x), 1 / len(mu))


def e_step(x, mu, sigma, p):
    return np.add.outer(np.arange(len(x)), np.arange(len(mu))) / len(x)


def m_step(x, q):
    m, K = np.shape(q)
    return np.arange(K) / m, np.ones(K), np.full(K, 1 / K)


def log_likelihood(x, mu, sigma, p):
    return -float(len(x) * len(mu))


def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
