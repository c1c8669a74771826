# mistake: the square of the plain mean is subtracted from the weighted mean square
# fails: test_fit_weighted_gaussian_sigma
# says: the square of the plain mean of x is subtracted
def fit_weighted_gaussian(x, w):
    mu = np.average(x, weights=w)
    square = np.average(x.astype(float) ** 2, weights=w)
    return mu, np.sqrt(np.abs(square - np.mean(x) ** 2))
