# style: points with weight 0 are left out first
def fit_weighted_gaussian(x, w):
    x, w = x[w > 0], w[w > 0]
    w = w / w.max()
    mu = np.sum(w * x) / np.sum(w)
    return mu, np.sqrt(np.sum(w * (x - mu) ** 2) / np.sum(w))
