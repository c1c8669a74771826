# mistake: the mean is subtracted in place
# fails: test_fit_weighted_gaussian_mu
# says: the argument x is changed in place
def fit_weighted_gaussian(x, w):
    mu = np.average(x, weights=w)
    x -= mu
    return mu, np.sqrt(np.average(x**2, weights=w))
