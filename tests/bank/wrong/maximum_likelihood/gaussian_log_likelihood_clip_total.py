# mistake: a small sum is raised to a floor
# fails: test_gaussian_log_likelihood_underflow
# says: far points clipped
def gaussian_log_likelihood(x, mu, sigma):
    return max(np.sum(norm.logpdf(x, mu, sigma)), -1e5)
