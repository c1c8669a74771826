# mistake: the weighted median is taken for mu
# fails: test_fit_weighted_gaussian_mu
# says: weighted median
def fit_weighted_gaussian(x, w):
    i = np.argsort(x)
    c = np.cumsum(w[i])
    mu = x[i][np.searchsorted(c, c[-1] / 2)]
    return mu, np.sqrt(np.average((x - mu) ** 2, weights=w))
