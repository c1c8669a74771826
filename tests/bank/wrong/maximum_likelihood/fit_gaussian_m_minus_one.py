# mistake: the variance is divided by m - 1
# fails: test_fit_gaussian_sigma
# says: the variance is divided by m - 1
def fit_gaussian(x):
    return np.mean(x), np.std(x, ddof=1)
