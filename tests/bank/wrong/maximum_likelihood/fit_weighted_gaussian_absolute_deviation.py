# mistake: the weighted mean distance is returned
# fails: test_fit_weighted_gaussian_sigma
# says: this is the mean absolute distance
def fit_weighted_gaussian(x, w):
    mu = np.average(x, weights=w)
    return mu, np.average(np.abs(x - mu), weights=w)
