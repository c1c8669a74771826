# mistake: the variance is divided by m - 1, by hand
# fails: test_fit_gaussian_sigma
# says: the variance is divided by m - 1
def fit_gaussian(x):
    m = len(x)
    mu = np.sum(x) / m
    return mu, np.sqrt(np.sum((x - mu) ** 2) / (m - 1))
