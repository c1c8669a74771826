# mistake: small densities are raised to a floor, to avoid log(0)
# fails: test_gaussian_log_likelihood_underflow
# says: added before the logarithm
def gaussian_log_likelihood(x, mu, sigma):
    return np.sum(np.log(np.maximum(norm.pdf(x, mu, sigma), 1e-300)))
