# mistake: equal points are counted once
# fails: test_fit_gaussian_mu
# says: repeated points are counted once
def fit_gaussian(x):
    x = np.unique(x)
    return np.mean(x), np.std(x)
