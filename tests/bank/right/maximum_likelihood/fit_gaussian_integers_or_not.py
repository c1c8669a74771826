# style: a list of two Python floats
def fit_gaussian(x):
    x = list(map(float, x))
    mu = sum(x) / len(x)
    return [mu, (sum((v - mu) ** 2 for v in x) / len(x)) ** 0.5]
