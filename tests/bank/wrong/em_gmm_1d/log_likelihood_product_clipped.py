# mistake: the product is kept above 1e-300
# fails: test_log_likelihood_many_points
# says: the logarithms of all points are added up
def log_likelihood(x, mu, sigma, p):
    return np.log(max(np.prod((norm.pdf(x[:, None], mu, sigma) @ p)), 1e-300))
