# mistake: points and weights are sorted, each alone
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_sigma test_fit_weighted_gaussian_weights
# says: each alone
def fit_weighted_gaussian(x, w):
    x, w = np.sort(x), np.sort(w)
    mu = np.average(x, weights=w)
    return mu, np.sqrt(np.average((x - mu) ** 2, weights=w))
