# mistake: // is written for / in the mean
# fails: test_fit_gaussian_mu
# says: mu is cut to a whole number
def fit_gaussian(x):
    mu = np.sum(x) // len(x)
    return mu, np.sqrt(np.mean((x - mu) ** 2))
