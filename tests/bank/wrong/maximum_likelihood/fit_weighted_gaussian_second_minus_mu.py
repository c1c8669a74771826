# mistake: the mean, not its square, is subtracted from the mean square
# fails: test_fit_weighted_gaussian_sigma
# says: its square belongs there
def fit_weighted_gaussian(x, w):
    mu = np.average(x, weights=w)
    return mu, np.sqrt(np.abs(np.average(x**2, weights=w) - mu))
