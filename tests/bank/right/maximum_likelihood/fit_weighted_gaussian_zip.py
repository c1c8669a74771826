# style: pairs of points and weights, those of weight 0 left out
def fit_weighted_gaussian(x, w):
    pairs = [(a, b) for a, b in zip(x, w) if b != 0]
    N = sum(b for _, b in pairs)
    mu = sum(a * b for a, b in pairs) / N
    var = sum(b * (a - mu) ** 2 for a, b in pairs) / N
    return mu, var**0.5
