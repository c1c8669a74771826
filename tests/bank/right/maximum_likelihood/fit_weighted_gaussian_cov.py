# style: np.cov with the weights, told not to correct
def fit_weighted_gaussian(x, w):
    return np.average(x, weights=w), np.sqrt(np.cov(x, aweights=w, ddof=0))
