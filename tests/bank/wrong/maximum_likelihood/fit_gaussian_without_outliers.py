# mistake: points beyond three standard deviations are left out
# fails: test_fit_gaussian_mu test_fit_gaussian_sigma
# says: one is far from the others, and left out
def fit_gaussian(x):
    x = np.asarray(x)
    keep = np.abs(x - x.mean()) <= 3 * x.std()
    return x[keep].mean(), x[keep].std()
