# mistake: the weights are not used
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_sigma test_fit_weighted_gaussian_weights
# says: the weights w are not used
def fit_weighted_gaussian(x, w):
    return np.mean(x), np.std(x)
