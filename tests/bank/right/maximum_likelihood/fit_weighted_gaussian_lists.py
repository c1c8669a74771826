# style: lists, and a list of two numbers
def fit_weighted_gaussian(x, w):
    x, w = x.tolist(), w.tolist()
    N = sum(w)
    mu = sum(a * b for a, b in zip(x, w)) / N
    return [mu, (sum(b * (a - mu) ** 2 for a, b in zip(x, w)) / N) ** 0.5]
