# mistake: the products are written into an array like x, which may hold integers
# fails: test_fit_weighted_gaussian_mu
# says: np.zeros_like(x)
def fit_weighted_gaussian(x, w):
    t = np.zeros_like(x)
    for i in range(len(x)):
        t[i] = w[i] * x[i]
    mu = np.sum(t) / np.sum(w)
    return mu, np.sqrt(np.sum(w * (x - mu) ** 2) / np.sum(w))
