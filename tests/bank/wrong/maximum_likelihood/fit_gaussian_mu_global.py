# mistake: the variance is about the mean of the notebook
# fails: test_fit_gaussian_sigma
# says: TRUE_MU of the notebook
def fit_gaussian(x):
    return np.mean(x), np.sqrt(np.mean((x - TRUE_MU) ** 2))
