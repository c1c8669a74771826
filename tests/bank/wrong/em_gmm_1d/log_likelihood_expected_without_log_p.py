# mistake: responsibilities times log densities, neither the log of the sum nor the weights
def log_likelihood(x, mu, sigma, p):
    q = e_step(x, mu, sigma, p)
    return np.sum(q * norm.logpdf(x[:, None], mu, sigma))
