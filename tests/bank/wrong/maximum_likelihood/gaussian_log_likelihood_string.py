# mistake: the number is returned as text
# fails: test_gaussian_log_likelihood_value
# says: text is returned
def gaussian_log_likelihood(x, mu, sigma):
    return f"{np.sum(norm.logpdf(x, mu, sigma)):.3f}"
