# mistake: np.mean divides by m
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_weights
# says: divided by a number of points
def fit_weighted_gaussian(x, w):
    mu = np.mean(w * x)
    return mu, np.sqrt(np.mean(w * (x - mu) ** 2))
