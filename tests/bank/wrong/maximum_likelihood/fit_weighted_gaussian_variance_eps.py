# mistake: a small number is added to the variance
# fails: test_fit_weighted_gaussian_sigma
# says: 1e-6 is added to the variance
def fit_weighted_gaussian(x, w):
    mu = np.average(x, weights=w)
    return mu, np.sqrt(np.average((x - mu) ** 2, weights=w) + 1e-6)
