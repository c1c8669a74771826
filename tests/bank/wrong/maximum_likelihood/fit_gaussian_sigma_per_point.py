# mistake: the mean of the squares is forgotten
# fails: test_fit_gaussian_sigma
# says: sigma has a value for each point
def fit_gaussian(x):
    mu = np.mean(x)
    return mu, np.sqrt((x - mu) ** 2)
