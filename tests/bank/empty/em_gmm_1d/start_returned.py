# idea: the start comes back, with its own log-likelihood for every step
def em(x, mu, sigma, p, n_steps):
    return mu, sigma, p, np.full(n_steps + 1, log_likelihood(x, mu, sigma, p))
