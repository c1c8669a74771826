# mistake: the results are rounded to two decimals
# fails: test_fit_gaussian_mu test_fit_gaussian_sigma
# says: rounded to 2 decimals
def fit_gaussian(x):
    return round(float(np.mean(x)), 2), round(float(np.std(x)), 2)
