# mistake: the sum of squares is not divided by m
# fails: test_fit_gaussian_sigma
# says: sigma is not divided by m
def fit_gaussian(x):
    mu = np.mean(x)
    return mu, np.sqrt(np.sum((x - mu) ** 2))
