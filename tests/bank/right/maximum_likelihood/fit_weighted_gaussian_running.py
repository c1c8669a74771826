# style: mean and sum of squares are updated from point to point
def fit_weighted_gaussian(x, w):
    N = mu = squares = 0.0
    for value, weight in zip(x, w):
        if weight == 0:
            continue
        N += weight
        step = value - mu
        mu += weight / N * step
        squares += weight * step * (value - mu)
    return mu, np.sqrt(squares / N)
