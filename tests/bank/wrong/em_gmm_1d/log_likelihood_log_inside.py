# mistake: the log is inside the sum over the components (sum of p_k log N)
def log_likelihood(x, mu, sigma, p):
    return np.sum(p * norm.logpdf(x[:, None], mu, sigma))
