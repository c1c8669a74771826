# mistake: the distances are written into an array of the type of x, which may be integers
# fails: test_fit_gaussian_sigma
# says: integers
def fit_gaussian(x):
    mu = np.mean(x)
    d = np.zeros(len(x), dtype=x.dtype)
    d[:] = x - mu
    return mu, np.sqrt(np.mean(d**2))
