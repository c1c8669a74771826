# style: sums in a loop over pairs
def fit_weighted_gaussian(x, w):
    N = total = 0.0
    for v, weight in zip(x, w):
        N += weight
        total += weight * v
    mu = total / N
    return mu, (sum(weight * (v - mu) ** 2 for v, weight in zip(x, w)) / N) ** 0.5
