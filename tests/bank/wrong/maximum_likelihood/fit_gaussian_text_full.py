# mistake: the numbers are returned as text
# fails: test_fit_gaussian_mu
# says: mu is text
def fit_gaussian(x):
    return str(np.mean(x)), str(np.std(x))
