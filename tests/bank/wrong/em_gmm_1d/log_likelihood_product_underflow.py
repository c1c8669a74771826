# mistake: log of the product of all densities, which is zero for many points
def log_likelihood(x, mu, sigma, p):
    densities = (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)
    return np.log(np.prod(densities))
