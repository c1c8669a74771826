# mistake: sigma comes first
# fails: test_fit_gaussian_mu
# says: the order is return mu, sigma
def fit_gaussian(x):
    return np.std(x), np.mean(x)
