# mistake: sigma from the quartiles (interquartile range / 1.349), which is no maximum likelihood estimate
# fails: test_fit_gaussian_sigma
# says: With every point there twice it is another
def fit_gaussian(x):
    lower, upper = np.percentile(x, [25, 75])
    return np.mean(x), (upper - lower) / 1.349
