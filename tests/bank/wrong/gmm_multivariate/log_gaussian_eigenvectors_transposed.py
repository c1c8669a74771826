# mistake: eigenvectors transposed
# fails: test_log_gaussian_distance
# says: Look at the inverse in (1)
def log_gaussian(x, mu, cov):
    values, vectors = np.linalg.eigh(cov)
    turned = (x - mu) @ vectors.T
    squares = np.sum(turned**2 / values, axis=1)
    return -0.5 * (len(mu) * np.log(2 * np.pi) + np.sum(np.log(values)) + squares)
