# mistake: the two numbers are in a dict
# fails: test_fit_gaussian_mu test_fit_gaussian_sigma
# says: return the two numbers together
def fit_gaussian(x):
    return {"mu": np.mean(x), "sigma": np.std(x)}
