# style: weighted mean of the squares minus square of the mean
def fit_weighted_gaussian(x, w):
    W = w.sum()
    mu = w @ x / W
    return mu, np.sqrt(w @ x**2 / W - mu**2)
