# mistake: the mean is not subtracted
# fails: test_fit_weighted_gaussian_sigma
# says: the mean is not subtracted
def fit_weighted_gaussian(x, w):
    return np.average(x, weights=w), np.sqrt(np.average(x**2, weights=w))
