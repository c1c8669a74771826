# mistake: the variance is divided by m
# fails: test_fit_weighted_gaussian_sigma
# says: sigma is divided by a number of points
def fit_weighted_gaussian(x, w):
    mu = np.average(x, weights=w)
    return mu, np.sqrt(np.mean(w * (x - mu) ** 2))
