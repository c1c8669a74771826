# style: scipy's own fit
def fit_gaussian(x):
    return norm.fit(x)
