# mistake: the squared distances are not weighted
# fails: test_fit_weighted_gaussian_sigma
# says: the weights are missing in the variance
def fit_weighted_gaussian(x, w):
    mu = np.sum(w * x) / np.sum(w)
    return mu, np.sqrt(np.mean((x - mu) ** 2))
