# mistake: axes of length 1 are dropped, so a single point has no length
# fails: test_fit_gaussian_mu
# says: with a single point
def fit_gaussian(x):
    x = np.squeeze(x)
    m = len(x)
    mu = np.sum(x) / m
    return mu, np.sqrt(np.sum((x - mu) ** 2) / m)
