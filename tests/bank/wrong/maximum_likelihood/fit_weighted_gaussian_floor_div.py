# mistake: // is written for / in the mean
# fails: test_fit_weighted_gaussian_mu
# says: mu is cut to a whole number
def fit_weighted_gaussian(x, w):
    N = np.sum(w)
    mu = np.sum(w * x) // N
    return mu, np.sqrt(np.sum(w * (x - mu) ** 2) / N)
