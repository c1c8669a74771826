# mistake: the loop for the mean ends one point too early
# fails: test_fit_gaussian_mu
# says: the last point is left out in mu
def fit_gaussian(x):
    s = 0
    for i in range(len(x) - 1):
        s += x[i]
    mu = s / len(x)
    return mu, np.sqrt(np.mean((x - mu) ** 2))
