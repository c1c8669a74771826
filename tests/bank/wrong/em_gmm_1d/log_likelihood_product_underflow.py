# mistake: log of the product of all densities, which is zero for many points
# fails: test_log_likelihood_many_points
# says: the product of the densities underflows to 0
def log_likelihood(x, mu, sigma, p):
    densities = (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)
    return np.log(np.prod(densities))
