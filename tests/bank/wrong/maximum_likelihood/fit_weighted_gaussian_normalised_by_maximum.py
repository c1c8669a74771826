# mistake: the weights are divided by the largest and then taken as shares
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_weights
# says: divided by the largest
def fit_weighted_gaussian(x, w):
    w = w / w.max()
    mu = np.sum(w * x)
    return mu, np.sqrt(np.sum(w * (x - mu) ** 2))
