# mistake: terms with w * x equal to 0 are dropped as weightless, also a point that lies at 0 itself
# fails: test_fit_weighted_gaussian_mu
# says: points that are 0 count nothing in mu
def fit_weighted_gaussian(x, w):
    used = w * x != 0
    if not used.any():
        return 0.0, 0.0
    mu = np.average(x[used], weights=w[used])
    return mu, np.sqrt(np.average((x[used] - mu) ** 2, weights=w[used]))
