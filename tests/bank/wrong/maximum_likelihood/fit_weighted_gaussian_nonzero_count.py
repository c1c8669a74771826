# mistake: the sums are divided by the number of points with a weight
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_weights
# says: divided by a number of points
def fit_weighted_gaussian(x, w):
    n = np.sum(w > 0)
    mu = np.sum(w * x) / n
    return mu, np.sqrt(np.sum(w * (x - mu) ** 2) / n)
