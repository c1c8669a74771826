# mistake: the square of the mean is subtracted once, not m times
# fails: test_fit_gaussian_sigma
# says: divide their sum by m first
def fit_gaussian(x):
    mu = np.mean(x)
    return mu, np.sqrt(np.abs(np.sum(x**2) - mu**2) / len(x))
