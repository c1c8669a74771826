# mistake: the results are rounded to two decimals
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_sigma
# says: rounded to 2 decimals
def fit_weighted_gaussian(x, w):
    mu = np.average(x, weights=w)
    return round(mu, 2), round(np.sqrt(np.average((x - mu) ** 2, weights=w)), 2)
