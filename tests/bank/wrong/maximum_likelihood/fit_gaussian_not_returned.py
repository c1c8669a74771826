# mistake: the numbers are printed and not returned
# fails: test_fit_gaussian_mu test_fit_gaussian_sigma
# says: nothing is returned
def fit_gaussian(x):
    print(np.mean(x), np.std(x))
