# mistake: the variance is kept from being below 1e-12
# fails: test_fit_gaussian_sigma
# says: kept from being small
def fit_gaussian(x):
    return np.mean(x), np.sqrt(max(np.var(x), 1e-12))
