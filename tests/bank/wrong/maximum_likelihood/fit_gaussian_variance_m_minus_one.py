# mistake: the unbiased variance is returned
# fails: test_fit_gaussian_sigma
# says: this is a variance, and divided by m - 1
def fit_gaussian(x):
    return np.mean(x), np.var(x, ddof=1)
