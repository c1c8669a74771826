# mistake: the negative root is returned
# fails: test_fit_gaussian_sigma
# says: sigma is negative
def fit_gaussian(x):
    return np.mean(x), -np.std(x)
