# mistake: points with less than a tenth of the largest weight are left out
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_sigma
# says: a point counts nothing whose weight is 0.06 times the largest
def fit_weighted_gaussian(x, w):
    sure = w >= 0.1 * np.max(w)
    mu = np.average(x[sure], weights=w[sure])
    return mu, np.sqrt(np.average((x[sure] - mu) ** 2, weights=w[sure]))
