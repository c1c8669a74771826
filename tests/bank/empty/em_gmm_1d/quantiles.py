# idea: an m_step that returns quantiles of the points, whatever q is
def m_step(x, q):
    K = np.shape(q)[1]
    return np.quantile(x, np.linspace(0.2, 0.8, K)), np.full(K, np.std(x) / K), np.full(K, 1 / K)


def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
