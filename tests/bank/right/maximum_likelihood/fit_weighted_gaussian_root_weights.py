# style: lengths of vectors with the roots of the weights
def fit_weighted_gaussian(x, w):
    r = np.sqrt(w)
    mu = np.sum(r * r * x) / np.sum(r * r)
    return mu, np.linalg.norm(r * (x - mu)) / np.linalg.norm(r)
