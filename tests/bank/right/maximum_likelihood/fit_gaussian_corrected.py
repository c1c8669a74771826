# style: the unbiased variance, turned back
def fit_gaussian(x):
    m = len(x)
    return x.mean(), np.sqrt(np.var(x, ddof=1) * (m - 1) / m)
