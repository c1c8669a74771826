# mistake: rounded to four decimals
# fails: test_log_likelihood_value
# says: the value is rounded to 4 decimals
def log_likelihood(x, mu, sigma, p):
    return np.round(np.log((norm.pdf(x[:, None], mu, sigma) @ p)).sum(), 4)
