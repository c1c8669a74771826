# mistake: the value is rounded to one decimal
# fails: test_gaussian_log_likelihood_value
# says: rounded to 1 decimals
def gaussian_log_likelihood(x, mu, sigma):
    return round(float(np.sum(norm.logpdf(x, mu, sigma))), 1)
