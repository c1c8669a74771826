# mistake: the root is taken of the standard deviation
# fails: test_fit_gaussian_sigma
# says: the root is taken twice
def fit_gaussian(x):
    return np.mean(x), np.sqrt(np.std(x))
