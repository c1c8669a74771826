# mistake: the infinite logarithm of a product is made a number
# fails: test_log_likelihood_many_points
# says: the logarithms of all points are added up
def log_likelihood(x, mu, sigma, p):
    return np.nan_to_num(np.log(np.prod((norm.pdf(x[:, None], mu, sigma) @ p))))
