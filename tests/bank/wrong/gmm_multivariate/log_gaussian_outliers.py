# mistake: points more than ten from the mean get one low value
# fails: test_log_gaussian_distance test_log_gaussian_range
# says: instead of
def log_gaussian(x, mu, cov):
    L = np.linalg.cholesky(cov)
    y = np.linalg.solve(L, (x - mu).T)
    log_det = 2 * np.sum(np.log(np.diag(L)))
    return -0.5 * (
        len(mu) * np.log(2 * np.pi)
        + log_det
        + np.where(np.sum(y**2, axis=0) > 100, 1e4, np.sum(y**2, axis=0))
    )
