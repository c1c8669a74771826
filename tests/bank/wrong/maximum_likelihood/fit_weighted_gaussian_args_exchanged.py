# mistake: points and weights are exchanged
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_sigma test_fit_weighted_gaussian_weights
# says: divided by the sum of x
def fit_weighted_gaussian(x, w):
    x, w = w, x
    mu = np.sum(w * x) / np.sum(w)
    return mu, np.sqrt(np.abs(np.sum(w * (x - mu) ** 2) / np.sum(w)))
