# mistake: the root of the mean distance is taken
# fails: test_fit_gaussian_sigma
# says: the root is taken of the mean distance
def fit_gaussian(x):
    mu = np.mean(x)
    return mu, np.sqrt(np.mean(np.abs(x - mu)))
