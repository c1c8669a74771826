# mistake: mu is divided by m - 1
# fails: test_fit_gaussian_mu
# says: mu is divided by m - 1
def fit_gaussian(x):
    m = len(x) - 1
    mu = np.sum(x) / m
    return mu, np.sqrt(np.sum((x - mu) ** 2) / len(x))
