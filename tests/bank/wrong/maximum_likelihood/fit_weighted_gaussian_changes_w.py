# mistake: the weights are normalised in place
# fails: test_fit_weighted_gaussian_mu
# says: the argument w is changed in place
def fit_weighted_gaussian(x, w):
    w /= w.sum()
    mu = np.sum(w * x)
    return mu, np.sqrt(np.sum(w * (x - mu) ** 2))
