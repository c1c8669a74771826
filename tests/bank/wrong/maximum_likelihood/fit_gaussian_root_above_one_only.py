# mistake: the mean of the squares is returned as sigma, and the root is taken only where it exceeds 1
# fails: test_fit_gaussian_sigma
# says: where that is below 1, its root is missing
def fit_gaussian(x):
    mu = np.mean(x)
    variance = np.mean((x - mu) ** 2)
    return mu, np.sqrt(variance) if variance > 1 else variance
