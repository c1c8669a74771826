# mistake: the weights are those of the other machine
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_sigma test_fit_weighted_gaussian_weights
# says: 1 - w is taken
def fit_weighted_gaussian(x, w):
    w = 1 - w
    mu = np.sum(w * x) / np.sum(w)
    return mu, np.sqrt(np.abs(np.sum(w * (x - mu) ** 2) / np.sum(w)))
