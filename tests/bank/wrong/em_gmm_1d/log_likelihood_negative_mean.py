# mistake: the loss of a minimizer, the negative mean
# fails: test_log_likelihood_value
# says: the sign is wrong, and it is the mean over the points
def log_likelihood(x, mu, sigma, p):
    return -np.mean(np.log(norm.pdf(x[:, np.newaxis], mu, sigma) @ p))
