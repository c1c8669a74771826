# mistake: a small number is added to each weight
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_sigma test_fit_weighted_gaussian_weights
# says: is added to each weight
def fit_weighted_gaussian(x, w):
    w = w + 1e-3
    mu = np.sum(w * x) / np.sum(w)
    return mu, np.sqrt(np.sum(w * (x - mu) ** 2) / np.sum(w))
