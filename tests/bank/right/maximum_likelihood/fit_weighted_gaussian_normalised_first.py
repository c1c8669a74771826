# style: the weights are made to add up to one first
def fit_weighted_gaussian(x, w):
    w = w / np.sum(w)
    mu = np.dot(w, x)
    return mu, np.sqrt(np.dot(w, (x - mu) ** 2))
