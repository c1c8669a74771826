# mistake: each density is taken in long double
# fails: test_gaussian_log_likelihood_underflow
# says: underflows to 0
def gaussian_log_likelihood(x, mu, sigma):
    d = np.exp(-(((x - mu) / sigma).astype(np.longdouble) ** 2) / 2) / (np.sqrt(2 * np.pi) * sigma)
    return float(np.sum(np.log(d)))
