# style: the variance by the distances of all pairs
def fit_gaussian(x):
    d = np.subtract.outer(x, x)
    return np.mean(x), np.sqrt(np.mean(d**2) / 2)
