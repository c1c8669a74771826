# mistake: sigma comes first
# fails: test_fit_weighted_gaussian_mu
# says: the order is return mu, sigma
def fit_weighted_gaussian(x, w):
    mu = np.average(x, weights=w)
    return np.sqrt(np.average((x - mu) ** 2, weights=w)), mu
