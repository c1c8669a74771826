# mistake: the variance is returned in place of sigma
# fails: test_fit_weighted_gaussian_sigma
# says: sigma holds the variance
def fit_weighted_gaussian(x, w):
    mu = np.average(x, weights=w)
    return mu, np.average((x - mu) ** 2, weights=w)
