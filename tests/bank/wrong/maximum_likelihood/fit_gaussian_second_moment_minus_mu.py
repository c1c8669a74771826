# mistake: the mean, not its square, is subtracted from the mean square
# fails: test_fit_gaussian_sigma
# says: its square belongs there
def fit_gaussian(x):
    mu = np.mean(x)
    return mu, np.sqrt(np.abs(np.mean(x**2) - mu))
