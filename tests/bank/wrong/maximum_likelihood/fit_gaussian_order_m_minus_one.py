# mistake: sigma comes first, and the variance is divided by m - 1
# fails: test_fit_gaussian_mu test_fit_gaussian_sigma
# says: the order is return mu, sigma
def fit_gaussian(x):
    return np.std(x, ddof=1), np.mean(x)
