# mistake: the number of points is fixed at 40
# fails: test_log_likelihood_value
# says: the value is 40 times the mean over the points
def log_likelihood(x, mu, sigma, p):
    return 40 * np.mean(np.log((norm.pdf(x[:, None], mu, sigma) @ p)))
