# mistake: the weights are in the denominators only
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_sigma test_fit_weighted_gaussian_weights
# says: the weights are missing in the numerator
def fit_weighted_gaussian(x, w):
    W = np.sum(w)
    mu = np.sum(x) / W
    return mu, np.sqrt(np.sum((x - mu) ** 2) / W)
