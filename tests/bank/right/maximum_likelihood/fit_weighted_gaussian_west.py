# style: one pass over pairs, after a check of the weights
def fit_weighted_gaussian(x, w):
    if len(x) != len(w) or min(w) < 0:
        raise ValueError("one weight, not negative, for each point")
    N = mean = S = 0.0
    for xi, wi in zip(x, w):
        if wi == 0:
            continue
        N += wi
        old = mean
        mean += wi / N * (xi - old)
        S += wi * (xi - old) * (xi - mean)
    return mean, np.sqrt(S / N)
