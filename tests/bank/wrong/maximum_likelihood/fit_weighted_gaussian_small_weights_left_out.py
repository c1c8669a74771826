# mistake: points with a weight of one half or less are left out
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_sigma test_fit_weighted_gaussian_weights
# says: points with a weight of 0.5 or less are left out
def fit_weighted_gaussian(x, w):
    x, w = x[w > 0.5], w[w > 0.5]
    mu = np.average(x, weights=w)
    return mu, np.sqrt(np.average((x - mu) ** 2, weights=w))
