# mistake: the standard error of the mean is returned
# fails: test_fit_gaussian_sigma
# says: standard error of the mean
def fit_gaussian(x):
    return np.mean(x), np.std(x) / np.sqrt(len(x))
