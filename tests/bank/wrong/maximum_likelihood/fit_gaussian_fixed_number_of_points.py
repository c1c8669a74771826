# mistake: the number of points is written into the function
# fails: test_fit_gaussian_mu
# says: Is the number of points fixed
def fit_gaussian(x):
    mu = sum(x) / 4
    return mu, np.sqrt(sum((x - mu) ** 2) / 4)
