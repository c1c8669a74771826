# mistake: the square of the mean is subtracted from a sum
# fails: test_fit_weighted_gaussian_sigma
# says: divide that by N first
def fit_weighted_gaussian(x, w):
    mu = np.average(x, weights=w)
    return mu, np.sqrt(np.abs(np.sum(w * x**2) - mu**2))
