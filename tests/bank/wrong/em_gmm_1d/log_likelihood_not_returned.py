# mistake: the value is printed and not returned
# fails: test_log_likelihood_value test_log_likelihood_many_points test_em_log_likelihoods
# says: nothing is returned
def log_likelihood(x, mu, sigma, p):
    print(np.sum(np.log((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1))))
