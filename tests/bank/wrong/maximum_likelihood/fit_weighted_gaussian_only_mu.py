# mistake: only mu is returned
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_sigma test_fit_weighted_gaussian_weights
# says: return the two numbers together
def fit_weighted_gaussian(x, w):
    return np.average(x, weights=w)
