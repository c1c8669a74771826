# mistake: the mean distance is returned, not the root of the mean square
# fails: test_fit_gaussian_sigma
# says: this is the mean absolute distance
def fit_gaussian(x):
    mu = np.mean(x)
    return mu, np.mean(np.abs(x - mu))
