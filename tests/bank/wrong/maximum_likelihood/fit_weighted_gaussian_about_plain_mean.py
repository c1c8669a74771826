# mistake: the variance is about the plain mean
# fails: test_fit_weighted_gaussian_sigma
# says: about the plain mean
def fit_weighted_gaussian(x, w):
    mu = np.average(x, weights=w)
    return mu, np.sqrt(np.average((x - x.mean()) ** 2, weights=w))
