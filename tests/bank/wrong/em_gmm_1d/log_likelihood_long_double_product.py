# mistake: a product in long double, which underflows later
# fails: test_log_likelihood_many_points
# says: the product of the densities underflows to 0
def log_likelihood(x, mu, sigma, p):
    return float(np.log(np.prod((norm.pdf(x[:, None], mu, sigma) @ p).astype(np.longdouble))))
