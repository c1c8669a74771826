# mistake: the expected complete-data log-likelihood (weighted by responsibilities)
def log_likelihood(x, mu, sigma, p):
    q = e_step(x, mu, sigma, p)
    return np.sum(q * (np.log(p) + norm.logpdf(x[:, None], mu, sigma)))
