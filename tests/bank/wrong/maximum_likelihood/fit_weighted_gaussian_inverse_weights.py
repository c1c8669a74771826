# mistake: the weights are taken for variances, and divided by
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_sigma test_fit_weighted_gaussian_weights
# says: the weights act the wrong way round
def fit_weighted_gaussian(x, w):
    v = 1 / w
    mu = np.sum(v * x) / np.sum(v)
    return mu, np.sqrt(np.sum(v * (x - mu) ** 2) / np.sum(v))
