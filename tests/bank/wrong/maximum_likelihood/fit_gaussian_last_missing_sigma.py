# mistake: the loop for the variance ends one point too early
# fails: test_fit_gaussian_sigma
# says: the last point is left out in the variance
def fit_gaussian(x):
    mu = np.mean(x)
    s = 0
    for i in range(len(x) - 1):
        s += (x[i] - mu) ** 2
    return mu, np.sqrt(s / len(x))
