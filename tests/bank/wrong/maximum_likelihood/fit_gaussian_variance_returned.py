# mistake: the variance is returned in place of sigma
# fails: test_fit_gaussian_sigma
# says: sigma holds the variance
def fit_gaussian(x):
    return np.mean(x), np.var(x)
