# mistake: brackets are missing: the points are multiplied before mu is subtracted
# fails: test_fit_weighted_gaussian_sigma
# says: Brackets are missing
def fit_weighted_gaussian(x, w):
    N = np.sum(w)
    mu = np.sum(w * x) / N
    return mu, np.sqrt(np.sum((w * x - mu) ** 2) / N)
