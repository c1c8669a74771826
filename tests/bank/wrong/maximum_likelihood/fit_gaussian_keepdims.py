# mistake: both results have the shape (1,)
# fails: test_fit_gaussian_mu
# says: mu should be one number, not an array
def fit_gaussian(x):
    return np.mean(x, keepdims=True), np.std(x, keepdims=True)
