# mistake: the result is rounded to one decimal
# fails: test_log_likelihood_value
# says: the value is rounded to 1 decimals
def log_likelihood(x, mu, sigma, p):
    return round(float(np.log((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)).sum()), 1)
