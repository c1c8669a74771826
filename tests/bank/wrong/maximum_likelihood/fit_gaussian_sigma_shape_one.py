# mistake: sigma has the shape (1,)
# fails: test_fit_gaussian_sigma
# says: sigma should be one number
def fit_gaussian(x):
    return np.mean(x), np.array([np.std(x)])
