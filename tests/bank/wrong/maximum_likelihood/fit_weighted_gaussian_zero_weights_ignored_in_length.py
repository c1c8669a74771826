# mistake: points of weight 0 are taken out of x but not out of w
# fails: test_fit_weighted_gaussian_weights
# says: points with weight 0
def fit_weighted_gaussian(x, w):
    points = x[w > 0]
    mu = np.average(points, weights=w)
    return mu, np.sqrt(np.average((points - mu) ** 2, weights=w))
