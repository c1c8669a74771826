# mistake: the variance is divided by m - 1 for fewer than 30 points
# fails: test_fit_gaussian_sigma
# says: divided by m - 1
def fit_gaussian(x):
    m = len(x)
    mu = np.mean(x)
    squares = np.sum((x - mu) ** 2)
    n = m - 1 if 1 < m < 30 else m
    return mu, np.sqrt(squares / n)
