# mistake: the variance is about mu as a whole number
# fails: test_fit_weighted_gaussian_sigma
# says: about mu cut to a whole number
def fit_weighted_gaussian(x, w):
    N = np.sum(w)
    mu = w @ x / N
    return mu, np.sqrt(np.sum(w * (x - int(mu)) ** 2) / N)
