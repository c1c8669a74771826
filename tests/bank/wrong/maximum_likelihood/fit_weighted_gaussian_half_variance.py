# mistake: the variance is halved
# fails: test_fit_weighted_gaussian_sigma
# says: divided by 2 N
def fit_weighted_gaussian(x, w):
    N = np.sum(w)
    mu = w @ x / N
    return mu, np.sqrt(np.sum(w * (x - mu) ** 2) / (2 * N))
