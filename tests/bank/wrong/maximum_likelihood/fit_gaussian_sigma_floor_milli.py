# mistake: sigma is kept from being below 0.001
# fails: test_fit_gaussian_sigma
# says: kept from being small
def fit_gaussian(x):
    return np.mean(x), max(np.std(x), 1e-3)
