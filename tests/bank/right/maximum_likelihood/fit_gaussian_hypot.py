# style: by the length of the vector of distances
def fit_gaussian(x):
    import math

    mu = math.fsum(x) / len(x)
    return mu, math.dist(x, [mu] * len(x)) / math.sqrt(len(x))
