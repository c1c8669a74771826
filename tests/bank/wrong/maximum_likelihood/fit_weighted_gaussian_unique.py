# mistake: equal points are taken once, with one of their weights
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_weights
# says: repeated points are taken once
def fit_weighted_gaussian(x, w):
    x, i = np.unique(x, return_index=True)
    w = w[i]
    mu = np.average(x, weights=w)
    return mu, np.sqrt(np.average((x - mu) ** 2, weights=w))
