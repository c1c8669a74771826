# mistake: the weights are taken for probabilities, of which there are 1 - w left
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_weights
# says: divided by a number of points
def fit_weighted_gaussian(x, w):
    mu = np.sum(w * x) / (np.sum(w) + np.sum(1 - w))
    return mu, np.sqrt(np.sum(w * (x - mu) ** 2) / (np.sum(w) + np.sum(1 - w)))
