# mistake: the terms are written into an array like x, which may hold integers
# fails: test_gaussian_log_likelihood_value
# says: np.zeros_like(x)
def gaussian_log_likelihood(x, mu, sigma):
    terms = np.zeros_like(x)
    for i in range(len(x)):
        terms[i] = norm.logpdf(x[i], mu, sigma)
    return np.sum(terms)
