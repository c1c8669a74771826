# style: np.cov, told to divide by m
def fit_gaussian(x):
    return np.mean(x), np.sqrt(np.cov(x, ddof=0))
