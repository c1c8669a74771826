# mistake: sigma is the plain standard deviation
# fails: test_fit_weighted_gaussian_sigma
# says: sigma is the plain standard deviation
def fit_weighted_gaussian(x, w):
    return np.average(x, weights=w), np.std(x)
