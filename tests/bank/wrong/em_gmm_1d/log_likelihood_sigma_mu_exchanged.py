# mistake: mu and sigma are exchanged in norm.pdf
# fails: test_log_likelihood_value test_em_log_likelihoods
# says: mu and sigma are exchanged in norm.pdf
def log_likelihood(x, mu, sigma, p):
    dens = norm.pdf(x[:, None], sigma, mu)
    return np.sum(np.log(dens @ p))
