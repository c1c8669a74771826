# mistake: the sums are not divided
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_weights
# says: mu is not divided
def fit_weighted_gaussian(x, w):
    mu = np.sum(w * x)
    return mu, np.sqrt(np.sum(w * (x - mu) ** 2))
