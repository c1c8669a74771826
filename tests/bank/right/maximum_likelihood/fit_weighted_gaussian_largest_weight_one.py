# style: the largest weight is made one first
def fit_weighted_gaussian(x, w):
    w = w / w.max()
    N = w.sum()
    mu = (w * x).sum() / N
    return mu, np.sqrt((w * (x - mu) ** 2).sum() / N)
