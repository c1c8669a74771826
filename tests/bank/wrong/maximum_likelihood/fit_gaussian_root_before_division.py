# mistake: the root is taken before the division by m
# fails: test_fit_gaussian_sigma
# says: the root is taken before the division by m
def fit_gaussian(x):
    mu = np.mean(x)
    return mu, np.sqrt(np.sum((x - mu) ** 2)) / len(x)
