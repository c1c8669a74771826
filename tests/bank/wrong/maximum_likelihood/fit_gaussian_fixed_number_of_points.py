# mistake: the number of points is written into the function
# fails: test_fit_gaussian_mu test_fit_gaussian_sigma
# says: is wrong for m =
def fit_gaussian(x):
    mu = sum(x) / 4
    return mu, np.sqrt(sum((x - mu) ** 2) / 4)
