# mistake: the information criterion of Schwarz
# fails: test_log_likelihood_value
# says: this is an information criterion (BIC)
def log_likelihood(x, mu, sigma, p):
    return (3 * len(mu) - 1) * np.log(len(x)) - 2 * np.log(
        (norm.pdf(x[:, None], mu, sigma) @ p)
    ).sum()
