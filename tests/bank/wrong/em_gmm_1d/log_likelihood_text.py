# mistake: a text is returned
# fails: test_log_likelihood_value test_em_log_likelihoods
# says: a str is returned
def log_likelihood(x, mu, sigma, p):
    value = np.log((norm.pdf(x[:, None], mu, sigma) @ p)).sum()
    return f"{value:.6f}"
