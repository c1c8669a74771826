# mistake: the numbers are printed and not returned
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_sigma test_fit_weighted_gaussian_weights
# says: nothing is returned
def fit_weighted_gaussian(x, w):
    mu = np.average(x, weights=w)
    print(mu, np.sqrt(np.average((x - mu) ** 2, weights=w)))
