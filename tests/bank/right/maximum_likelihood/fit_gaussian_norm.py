# style: the length of the vector of deviations
def fit_gaussian(x):
    mu = np.dot(x, np.ones_like(x)) / len(x)
    return mu, np.linalg.norm(x - mu) / np.sqrt(len(x))
