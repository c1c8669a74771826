# mistake: only mu is returned
# fails: test_fit_gaussian_mu test_fit_gaussian_sigma
# says: return the two numbers together
def fit_gaussian(x):
    return np.mean(x)
