# mistake: a table of logarithms, nothing is added up
# fails: test_log_likelihood_value
# says: the results are a table of logarithms
def log_likelihood(x, mu, sigma, p):
    return np.log(p * norm.pdf(x[:, None], mu, sigma))
