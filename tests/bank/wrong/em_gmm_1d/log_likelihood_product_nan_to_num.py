# mistake: the infinite logarithm of a product is made a number
# fails: test_log_likelihood_many_points
# says: for 10 points the value is -115.4584898916505
def log_likelihood(x, mu, sigma, p):
    return np.nan_to_num(np.log(np.prod((norm.pdf(x[:, None], mu, sigma) @ p))))
