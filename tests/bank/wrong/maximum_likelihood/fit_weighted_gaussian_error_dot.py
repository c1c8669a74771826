# mistake: the weights are turned into a column, the product is a table
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_sigma test_fit_weighted_gaussian_weights
# says: arrays whose shapes don't fit
def fit_weighted_gaussian(x, w):
    W = w.sum()
    mu = (w[:, np.newaxis] @ x) / W
    return mu, np.sqrt(w @ (x - mu) ** 2 / W)
