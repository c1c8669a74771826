# mistake: axes of length 1 are dropped, so a single point can't be added up
# fails: test_fit_weighted_gaussian_mu
# says: with a single point
def fit_weighted_gaussian(x, w):
    x, w = np.squeeze(x), np.squeeze(w)
    N = sum(w)
    mu = sum(w * x) / N
    return mu, np.sqrt(sum(w * (x - mu) ** 2) / N)
