# mistake: points with a weight above one half count, the others do not
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_sigma test_fit_weighted_gaussian_weights
# says: counted fully or not at all
def fit_weighted_gaussian(x, w):
    return np.mean(x[w > 0.5]), np.std(x[w > 0.5])
