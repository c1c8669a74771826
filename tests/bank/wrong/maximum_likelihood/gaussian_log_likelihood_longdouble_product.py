# mistake: the product is taken in long double
# fails: test_gaussian_log_likelihood_underflow
# says: underflows to 0
def gaussian_log_likelihood(x, mu, sigma):
    d = norm.pdf(x, mu, sigma).astype(np.longdouble)
    return float(np.log(np.prod(d)))
