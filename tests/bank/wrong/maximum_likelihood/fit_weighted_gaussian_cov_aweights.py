# mistake: np.cov corrects for the bias
# fails: test_fit_weighted_gaussian_sigma
# says: a correction for the bias
def fit_weighted_gaussian(x, w):
    return np.average(x, weights=w), np.sqrt(float(np.cov(x, aweights=w)))
