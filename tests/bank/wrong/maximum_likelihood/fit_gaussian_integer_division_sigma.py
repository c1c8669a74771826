# mistake: // is written for / in the variance
# fails: test_fit_gaussian_sigma
# says: the variance is cut to a whole number
def fit_gaussian(x):
    mu = np.mean(x)
    return mu, np.sqrt(np.sum((x - mu) ** 2) // len(x))
