# mistake: eigenvalues kept above 1e-8
# fails: test_log_gaussian_range
# says: is a small number added
def log_gaussian(x, mu, cov):
    values, vectors = np.linalg.eigh(cov)
    values = np.maximum(values, 1e-8)
    turned = (x - mu) @ vectors
    squares = np.sum(turned**2 / values, axis=1)
    return -0.5 * (len(mu) * np.log(2 * np.pi) + np.sum(np.log(values)) + squares)
