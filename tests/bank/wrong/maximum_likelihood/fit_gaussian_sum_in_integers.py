# mistake: the points are converted to int for the sum, which cuts their decimals
# fails: test_fit_gaussian_mu
# says: With the points cut to whole numbers it is the same
def fit_gaussian(x):
    mu = np.sum(x.astype(int)) / len(x)
    return mu, np.sqrt(np.mean((x - mu) ** 2))
