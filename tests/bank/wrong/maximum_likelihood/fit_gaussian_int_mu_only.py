# mistake: mu is made a whole number
# fails: test_fit_gaussian_mu
# says: mu is cut to a whole number
def fit_gaussian(x):
    return int(np.mean(x)), np.std(x)
