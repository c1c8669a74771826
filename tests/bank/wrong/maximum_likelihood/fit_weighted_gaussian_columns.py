# mistake: columns are summed along an axis, so both results have the shape (1,)
# fails: test_fit_weighted_gaussian_mu
# says: one number, not an array or list of shape (1,)
def fit_weighted_gaussian(x, w):
    X, q = x.reshape(-1, 1), w.reshape(-1, 1)
    N = q.sum(axis=0)
    mu = (q * X).sum(axis=0) / N
    return mu, np.sqrt((q * (X - mu) ** 2).sum(axis=0) / N)
