# mistake: a small number is added to the variance
# fails: test_fit_gaussian_sigma
# says: 1e-6 is added to the variance
def fit_gaussian(x):
    mu = np.mean(x)
    return mu, np.sqrt(np.mean((x - mu) ** 2) + 1e-6)
