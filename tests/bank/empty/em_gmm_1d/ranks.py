# idea: responsibilities from the ranks of the points, parameters from the order of the points
def e_step(x, mu, sigma, p):
    ranks = np.argsort(np.argsort(x))
    q = np.stack([(ranks + 1.0) ** k for k in range(len(mu))], axis=1)
    return q / q.sum(axis=1, keepdims=True)


def m_step(x, q):
    K = np.shape(q)[1]
    return np.sort(x)[:K], np.ptp(x) * np.ones(K), np.asarray(q)[-1]


def log_likelihood(x, mu, sigma, p):
    return float(np.sum(np.sort(x) * np.arange(len(x))))


def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
