# mistake: the weights are missing in the numerator of the variance
# fails: test_fit_weighted_gaussian_sigma
# says: missing in the numerator of the variance
def fit_weighted_gaussian(x, w):
    mu = np.sum(w * x) / np.sum(w)
    return mu, np.sqrt(np.sum((x - mu) ** 2) / np.sum(w))
