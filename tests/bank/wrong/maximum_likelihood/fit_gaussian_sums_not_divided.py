# mistake: the sums are not divided by m
# fails: test_fit_gaussian_mu
# says: mu is the sum
def fit_gaussian(x):
    mu = np.sum(x)
    return mu, np.sqrt(np.sum((x - mu) ** 2))
