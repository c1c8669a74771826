# mistake: the sum of the weights is kept from being below 1
# fails: test_fit_weighted_gaussian_weights
# says: the scale of the weights
def fit_weighted_gaussian(x, w):
    N = max(np.sum(w), 1)
    mu = np.sum(w * x) / N
    return mu, np.sqrt(np.sum(w * (x - mu) ** 2) / N)
