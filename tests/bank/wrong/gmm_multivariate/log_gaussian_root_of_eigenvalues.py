# mistake: roots of the eigenvalues, once too often
# fails: test_log_gaussian_distance
# says: Is one root of the eigenvalues too many
def log_gaussian(x, mu, cov):
    values, vectors = np.linalg.eigh(cov)
    turned = (x - mu) @ vectors
    squares = np.sum(turned**2 / np.sqrt(values), axis=1)
    return -0.5 * (len(mu) * np.log(2 * np.pi) + np.sum(np.log(values)) + squares)
