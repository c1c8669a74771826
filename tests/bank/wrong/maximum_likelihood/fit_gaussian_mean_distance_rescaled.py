# mistake: sigma is the mean absolute distance times sqrt(pi / 2), right only on average for Gaussian points
# fails: test_fit_gaussian_sigma
# says: Of the points 0, 0 and 1 it is 0.557
def fit_gaussian(x):
    mu = x.mean()
    return mu, np.sqrt(np.pi / 2) * np.abs(x - mu).mean()
