# idea: the smallest and the largest point, whatever their weights are
def fit_weighted_gaussian(x, w):
    return np.min(x[w > 0]), np.max(x[w > 0]) - np.min(x[w > 0])
