# mistake: one number for each component
# fails: test_log_likelihood_value
# says: the results are one number for each component
def log_likelihood(x, mu, sigma, p):
    return np.log(p * norm.pdf(x[:, None], mu, sigma)).sum(axis=0)
