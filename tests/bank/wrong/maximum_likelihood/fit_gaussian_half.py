# mistake: the variance is halved
# fails: test_fit_gaussian_sigma
# says: divided by 2 m
def fit_gaussian(x):
    return np.mean(x), np.sqrt(np.var(x) / 2)
