# mistake: the variance is about the mean of the notebook
# fails: test_fit_weighted_gaussian_sigma
# says: TRUE_MU of the notebook
def fit_weighted_gaussian(x, w):
    N = np.sum(w)
    return np.sum(w * x) / N, np.sqrt(np.sum(w * (x - TRUE_MU) ** 2) / N)
