# style: mean of the squares minus square of the mean
def fit_gaussian(x):
    mu = np.mean(x)
    return mu, np.sqrt(np.mean(x**2) - mu**2)
