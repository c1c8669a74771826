# mistake: a small number is added to the sum of the weights
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_weights
# says: is added to the sum of the weights
def fit_weighted_gaussian(x, w):
    W = np.sum(w) + 1e-3
    mu = np.sum(w * x) / W
    return mu, np.sqrt(np.sum(w * (x - mu) ** 2) / W)
