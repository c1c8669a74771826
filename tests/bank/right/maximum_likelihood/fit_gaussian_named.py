# style: a named tuple
def fit_gaussian(x):
    from collections import namedtuple

    return namedtuple("Fit", "mu sigma")(np.mean(x), np.std(x))
