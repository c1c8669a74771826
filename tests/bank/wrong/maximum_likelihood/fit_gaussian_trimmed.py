# mistake: points beyond two standard deviations are left out
# fails: test_fit_gaussian_mu test_fit_gaussian_sigma
# says: one is far from the others, and left out
def fit_gaussian(x):
    x = x[np.abs(x - np.mean(x)) <= 2 * np.std(x)]
    return np.mean(x), np.std(x)
