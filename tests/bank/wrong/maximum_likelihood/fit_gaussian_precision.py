# mistake: the inverse variance is returned
# fails: test_fit_gaussian_sigma
# says: the inverse variance
def fit_gaussian(x):
    return np.mean(x), 1 / np.var(x)
