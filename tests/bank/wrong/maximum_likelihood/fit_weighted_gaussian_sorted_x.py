# mistake: the points are sorted without their weights
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_sigma test_fit_weighted_gaussian_weights
# says: the points are sorted, the weights are not
def fit_weighted_gaussian(x, w):
    x = np.sort(x)
    mu = np.average(x, weights=w)
    return mu, np.sqrt(np.average((x - mu) ** 2, weights=w))
