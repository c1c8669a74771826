# mistake: weights that are whole numbers are taken for counts, and the variance is divided by N - 1
# fails: test_fit_weighted_gaussian_sigma test_fit_weighted_gaussian_weights
# says: whole numbers (2.0, -4.0): the variance is divided by N - 1
def fit_weighted_gaussian(x, w):
    w = np.asarray(w)
    N = np.sum(w)
    mu = np.sum(w * x) / N
    squares = np.sum(w * (x - mu) ** 2)
    if N > 1 and np.all(w == np.round(w)):
        return mu, np.sqrt(squares / (N - 1))
    return mu, np.sqrt(squares / N)
