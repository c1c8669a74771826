# mistake: sigma is kept from being below 0.01
# fails: test_fit_gaussian_sigma
# says: sigma is 0.01
def fit_gaussian(x):
    return np.mean(x), max(np.std(x), 0.01)
