# mistake: one Gaussian with averaged parameters instead of the mixture
def log_likelihood(x, mu, sigma, p):
    return norm.logpdf(x, np.sum(p * mu), np.sum(p * sigma)).sum()
