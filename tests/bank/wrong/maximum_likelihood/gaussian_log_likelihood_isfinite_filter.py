# mistake: what is minus infinity is left out of the sum
# fails: test_gaussian_log_likelihood_underflow
# says: left out
def gaussian_log_likelihood(x, mu, sigma):
    v = np.log(norm.pdf(x, mu, sigma))
    return np.sum(v[np.isfinite(v)])
