# mistake: the variance is not divided
# fails: test_fit_weighted_gaussian_sigma
# says: sigma is not divided
def fit_weighted_gaussian(x, w):
    mu = np.average(x, weights=w)
    return mu, np.sqrt(np.sum(w * (x - mu) ** 2))
