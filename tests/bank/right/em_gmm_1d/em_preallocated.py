# style: preallocated history array
def em(x, mu, sigma, p, n_steps):
    history = np.zeros(n_steps + 1)
    history[0] = log_likelihood(x, mu, sigma, p)
    for t in range(1, n_steps + 1):
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        history[t] = log_likelihood(x, mu, sigma, p)
    return mu, sigma, p, history
