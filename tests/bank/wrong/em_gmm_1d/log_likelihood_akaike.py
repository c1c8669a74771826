# mistake: the information criterion of Akaike
# fails: test_log_likelihood_value
# says: this is an information criterion (AIC)
def log_likelihood(x, mu, sigma, p):
    return 2 * (3 * len(mu) - 1) - 2 * np.log((norm.pdf(x[:, None], mu, sigma) @ p)).sum()
