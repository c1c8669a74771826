# mistake: the mean is not subtracted
# fails: test_fit_gaussian_sigma
# says: the mean is not subtracted
def fit_gaussian(x):
    return np.mean(x), np.sqrt(np.mean(x**2))
