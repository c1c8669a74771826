# mistake: the squares are written into an array like x, which may hold integers
# fails: test_fit_gaussian_sigma
# says: array of integers
def fit_gaussian(x):
    d = np.zeros_like(x)
    mu = np.mean(x)
    for i in range(len(x)):
        d[i] = (x[i] - mu) ** 2
    return mu, np.sqrt(np.mean(d))
