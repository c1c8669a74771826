# mistake: a tiny number is added to the sum of the weights
# fails: test_fit_weighted_gaussian_weights
# says: added to N
def fit_weighted_gaussian(x, w):
    N = np.sum(w) + 1e-10
    mu = np.sum(w * x) / N
    return mu, np.sqrt(np.sum(w * (x - mu) ** 2) / N)
