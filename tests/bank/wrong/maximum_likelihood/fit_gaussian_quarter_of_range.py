# mistake: sigma is a quarter of the range
# fails: test_fit_gaussian_sigma
# says: quarter of the range
def fit_gaussian(x):
    return np.mean(x), (np.max(x) - np.min(x)) / 4
