# mistake: a small number is added to the density before the logarithm
# fails: test_gaussian_log_likelihood_underflow
# says: added before the logarithm
def gaussian_log_likelihood(x, mu, sigma):
    return np.sum(np.log(norm.pdf(x, mu, sigma) + 1e-12))
