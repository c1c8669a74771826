# mistake: the variance has the correction for reliability weights
# fails: test_fit_weighted_gaussian_sigma
# says: a correction for the bias
def fit_weighted_gaussian(x, w):
    W = np.sum(w)
    mu = np.sum(w * x) / W
    return mu, np.sqrt(np.sum(w * (x - mu) ** 2) / (W - np.sum(w**2) / W))
