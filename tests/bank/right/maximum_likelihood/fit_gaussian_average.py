# style: a scalar product with equal weights
def fit_gaussian(x):
    w = np.full(len(x), 1 / len(x))
    mu = w @ x
    return mu, np.sqrt(w @ (x - mu) ** 2)
