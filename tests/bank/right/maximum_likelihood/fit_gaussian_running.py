# style: one pass over the points, with running mean and variance
def fit_gaussian(x):
    mu, squares = 0.0, 0.0
    for m, value in enumerate(x, start=1):
        d = value - mu
        mu += d / m
        squares += d * (value - mu)
    return mu, (squares / len(x)) ** 0.5
