# idea: the start comes back, with its own log-likelihood twice
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    log_likelihood = log_e_step(x, mu, sigma, p)[1]
    return mu, sigma, p, np.array([log_likelihood, log_likelihood])
