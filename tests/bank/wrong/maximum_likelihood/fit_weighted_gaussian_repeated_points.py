# mistake: the points are repeated, with the weights cut to whole numbers
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_sigma test_fit_weighted_gaussian_weights
# says: cut to whole numbers
def fit_weighted_gaussian(x, w):
    y = np.repeat(x, w.astype(int))
    return np.mean(y), np.std(y)
