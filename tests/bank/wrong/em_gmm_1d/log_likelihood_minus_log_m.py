# mistake: log m is subtracted
# fails: test_log_likelihood_value
# says: the values of the 5 points one by one add up to -8.648615
def log_likelihood(x, mu, sigma, p):
    return np.log((norm.pdf(x[:, None], mu, sigma) @ p)).sum() - np.log(len(x))
