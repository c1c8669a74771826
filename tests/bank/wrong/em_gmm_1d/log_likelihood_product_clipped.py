# mistake: the product is kept above 1e-300
# fails: test_log_likelihood_many_points
# says: for 10 points the value is -115.4584898916505
def log_likelihood(x, mu, sigma, p):
    return np.log(max(np.prod((norm.pdf(x[:, None], mu, sigma) @ p)), 1e-300))
