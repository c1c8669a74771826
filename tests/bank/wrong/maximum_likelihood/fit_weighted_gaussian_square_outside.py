# mistake: the distances are added up before they are squared
# fails: test_fit_weighted_gaussian_sigma
# says: the distances are added up before they are squared
def fit_weighted_gaussian(x, w):
    mu = np.average(x, weights=w)
    return mu, np.sqrt(np.average(x - mu, weights=w) ** 2)
