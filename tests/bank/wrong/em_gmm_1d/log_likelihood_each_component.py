# mistake: one number for each component
# fails: test_log_likelihood_value test_em_log_likelihoods
# says: the results are one number for each component
def log_likelihood(x, mu, sigma, p):
    return np.log(p * norm.pdf(x[:, None], mu, sigma)).sum(axis=0)
