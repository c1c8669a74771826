# mistake: mu is divided by m, the variance by N
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_weights
# says: mu is divided by a number of points
def fit_weighted_gaussian(x, w):
    mu = np.mean(w * x)
    sigma = np.sqrt(np.sum(w * (x - mu) ** 2) / np.sum(w))
    return mu, sigma
