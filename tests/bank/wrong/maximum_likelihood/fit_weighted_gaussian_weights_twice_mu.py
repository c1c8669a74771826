# mistake: the weights are there twice in the numerator of mu
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_weights
# says: the weights are twice
def fit_weighted_gaussian(x, w):
    mu = np.sum(w * w * x) / np.sum(w)
    return mu, np.sqrt(np.sum(w * (x - mu) ** 2) / np.sum(w))
