# mistake: points of density 0 are left out
# fails: test_gaussian_log_likelihood_underflow
# says: left out
def gaussian_log_likelihood(x, mu, sigma):
    d = norm.pdf(x, mu, sigma)
    return np.sum(np.log(d[d > 0]))
