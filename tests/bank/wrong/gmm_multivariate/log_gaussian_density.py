# mistake: the density is returned
# fails: test_log_gaussian_distance test_log_gaussian_range
# says: this is the density, not its logarithm
def log_gaussian(x, mu, cov):
    L = np.linalg.cholesky(cov)
    y = np.linalg.solve(L, (x - mu).T)
    log_det = 2 * np.sum(np.log(np.diag(L)))
    return np.exp(-0.5 * (len(mu) * np.log(2 * np.pi) + log_det + np.sum(y**2, axis=0)))
