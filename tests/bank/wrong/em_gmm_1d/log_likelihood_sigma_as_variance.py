# mistake: sigma is taken for a variance, scale=sqrt(sigma)
def log_likelihood(x, mu, sigma, p):
    dens = norm.pdf(x[:, None], mu, np.sqrt(sigma))
    return np.log((p * dens).sum(axis=1)).sum()
