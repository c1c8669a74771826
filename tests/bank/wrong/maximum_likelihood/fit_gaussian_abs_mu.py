# mistake: mu loses its sign
# fails: test_fit_gaussian_mu
# says: Its sign is lost
def fit_gaussian(x):
    return abs(np.mean(x)), np.std(x)
