# style: points and weights are sorted together
def fit_weighted_gaussian(x, w):
    order = np.argsort(x)
    x, w = x[order], w[order]
    mu = np.average(x, weights=w)
    return mu, np.average((x - mu) ** 2, weights=w) ** 0.5
