# mistake: both sums are divided by m
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_weights
# says: divided by a number of points
def fit_weighted_gaussian(x, w):
    m = len(x)
    mu = np.sum(w * x) / m
    return mu, np.sqrt(np.sum(w * (x - mu) ** 2) / m)
