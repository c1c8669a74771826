# mistake: mean over the points instead of sum
def log_likelihood(x, mu, sigma, p):
    return np.mean(np.log((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)))
