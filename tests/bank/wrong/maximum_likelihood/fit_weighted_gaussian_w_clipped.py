# mistake: weights above 1 are cut to 1
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_sigma test_fit_weighted_gaussian_weights
# says: weights above 1 are cut
def fit_weighted_gaussian(x, w):
    w = np.minimum(w, 1)
    mu = np.average(x, weights=w)
    return mu, np.sqrt(np.average((x - mu) ** 2, weights=w))
