# mistake: the distances are added up before they are squared
# fails: test_fit_gaussian_sigma
# says: the distances are added up before they are squared
def fit_gaussian(x):
    mu = np.mean(x)
    return mu, np.sqrt(np.mean(x - mu) ** 2)
