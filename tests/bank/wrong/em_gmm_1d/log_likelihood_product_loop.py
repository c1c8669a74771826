# mistake: the likelihood is multiplied up in a loop, it underflows for many points
# fails: test_log_likelihood_many_points
# says: the product of the densities underflows to 0
def log_likelihood(x, mu, sigma, p):
    likelihood = 1.0
    for xi in x:
        likelihood *= np.sum(p * norm.pdf(xi, mu, sigma))
    return np.log(likelihood)
