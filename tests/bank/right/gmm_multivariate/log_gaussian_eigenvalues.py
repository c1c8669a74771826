# style: eigenvalues and eigenvectors
def log_gaussian(x, mu, cov):
    values, vectors = np.linalg.eigh(cov)
    turned = (x - mu) @ vectors / np.sqrt(values)
    return -0.5 * np.sum(np.log(2 * np.pi * values)) - 0.5 * np.sum(turned * turned, axis=1)
