# mistake: the squares are written into an array like x, which may hold integers
# fails: test_fit_weighted_gaussian_sigma
# says: integers
def fit_weighted_gaussian(x, w):
    N = np.sum(w)
    mu = np.sum(w * x) / N
    d = np.zeros_like(x)
    for i in range(len(x)):
        d[i] = (x[i] - mu) ** 2
    return mu, np.sqrt(np.sum(w * d) / N)
