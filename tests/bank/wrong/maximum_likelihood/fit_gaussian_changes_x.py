# mistake: the mean is subtracted in place
# fails: test_fit_gaussian_mu
# says: the argument x is changed in place
def fit_gaussian(x):
    mu = np.mean(x)
    x -= mu
    return mu, np.sqrt(np.mean(x**2))
