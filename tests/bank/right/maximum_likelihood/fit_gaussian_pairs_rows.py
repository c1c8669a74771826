# style: the variance by the distances of all pairs, a row at a time; a list of two numbers
def fit_gaussian(x):
    x = np.asarray(x, dtype=float)
    m = x.shape[0]
    total = 0.0
    for xi in x:
        total += ((xi - x) ** 2).sum()
    return [x.sum() / m, np.sqrt(total / 2) / m]
