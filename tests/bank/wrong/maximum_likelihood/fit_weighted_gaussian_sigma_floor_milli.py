# mistake: sigma is kept from being below 0.001
# fails: test_fit_weighted_gaussian_sigma
# says: kept from being small
def fit_weighted_gaussian(x, w):
    mu = np.average(x, weights=w)
    return mu, max(1e-3, np.sqrt(np.average((x - mu) ** 2, weights=w)))
