# mistake: both results have the shape (1,)
# fails: test_fit_weighted_gaussian_mu
# says: mu should be one number
def fit_weighted_gaussian(x, w):
    mu = np.average(x, weights=w)
    return np.array([mu]), np.array([np.sqrt(np.average((x - mu) ** 2, weights=w))])
