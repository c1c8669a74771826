# style: the E-step is done with logarithms, the others by their functions
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        logs = np.log(p) + norm.logpdf(x[:, None], mu, sigma)
        q = np.exp(logs - np.logaddexp.reduce(logs, axis=1, keepdims=True))
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
