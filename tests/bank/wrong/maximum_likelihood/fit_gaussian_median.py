# mistake: the median is taken for mu
# fails: test_fit_gaussian_mu
# says: mu is the median
def fit_gaussian(x):
    return np.median(x), np.std(x)
