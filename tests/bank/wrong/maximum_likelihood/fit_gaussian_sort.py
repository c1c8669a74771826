# mistake: the points are sorted in place
# fails: test_fit_gaussian_mu
# says: the argument x is changed in place
def fit_gaussian(x):
    x.sort()
    return np.mean(x), np.std(x)
