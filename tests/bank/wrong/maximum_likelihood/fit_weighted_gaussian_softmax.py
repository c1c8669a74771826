# mistake: the weights go through a softmax
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_sigma test_fit_weighted_gaussian_weights
# says: the exponentials of the weights
def fit_weighted_gaussian(x, w):
    p = np.exp(w) / np.exp(w).sum()
    mu = np.sum(p * x)
    return mu, np.sqrt(np.sum(p * (x - mu) ** 2))
