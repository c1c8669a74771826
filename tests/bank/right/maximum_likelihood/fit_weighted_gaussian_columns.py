# style: arrays of shape (1,) from columns
def fit_weighted_gaussian(x, w):
    X, q = x.reshape(-1, 1), w.reshape(-1, 1)
    N = q.sum(axis=0)
    mu = (q * X).sum(axis=0) / N
    return mu, np.sqrt((q * (X - mu) ** 2).sum(axis=0) / N)
