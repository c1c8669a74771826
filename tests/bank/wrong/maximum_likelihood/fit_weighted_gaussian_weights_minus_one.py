# mistake: the variance is divided by the sum of the weights minus one
# fails: test_fit_weighted_gaussian_sigma
# says: the sum of the weights minus 1
def fit_weighted_gaussian(x, w):
    W = np.sum(w)
    mu = np.sum(w * x) / W
    return mu, np.sqrt(np.sum(w * (x - mu) ** 2) / (W - 1))
