# mistake: a small number is added to sigma
# fails: test_fit_gaussian_sigma
# says: 1e-6 is added to sigma
def fit_gaussian(x):
    return np.mean(x), np.std(x) + 1e-6
