# mistake: the root is taken before the division
# fails: test_fit_weighted_gaussian_sigma
# says: the root is taken before the division
def fit_weighted_gaussian(x, w):
    mu = np.average(x, weights=w)
    return mu, np.sqrt(np.sum(w * (x - mu) ** 2)) / np.sum(w)
