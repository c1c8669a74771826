# mistake: the points are multiplied by their weights, then fitted
# fails: test_fit_weighted_gaussian_sigma
# says: the points are multiplied by their weights
def fit_weighted_gaussian(x, w):
    y = w * x / np.sum(w) * len(x)
    return np.mean(y), np.std(y)
