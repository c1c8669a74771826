# mistake: the last point is left out of the mean
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_weights
# says: the last point is left out in mu
def fit_weighted_gaussian(x, w):
    N = np.sum(w)
    mu = np.sum(w[:-1] * x[:-1]) / N
    return mu, np.sqrt(np.sum(w * (x - mu) ** 2) / N)
