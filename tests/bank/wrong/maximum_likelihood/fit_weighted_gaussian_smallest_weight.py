# mistake: every weight is raised to at least 0.001
# fails: test_fit_weighted_gaussian_weights
# says: points with weight 0
def fit_weighted_gaussian(x, w):
    w = np.maximum(w, 0.001)
    mu = np.average(x, weights=w)
    return mu, np.sqrt(np.average((x - mu) ** 2, weights=w))
