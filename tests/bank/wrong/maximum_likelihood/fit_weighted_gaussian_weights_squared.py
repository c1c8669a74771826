# mistake: the weight is squared with the distance
# fails: test_fit_weighted_gaussian_sigma
# says: the weights are squared
def fit_weighted_gaussian(x, w):
    W = np.sum(w)
    mu = np.sum(w * x) / W
    return mu, np.sqrt(np.sum((w * (x - mu)) ** 2) / W)
