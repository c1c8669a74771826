# style: weights that add up to one on a copy in place, distances from the plain mean first
def fit_weighted_gaussian(x, w):
    share = np.array(w, dtype=float)
    share /= share.sum()
    rough = np.mean(x)
    y = x - rough
    step = share @ y
    y = y - step
    return rough + step, np.sqrt(share @ (y * y))
