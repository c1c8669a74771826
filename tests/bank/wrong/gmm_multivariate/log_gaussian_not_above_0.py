# mistake: logarithms kept below 0
# fails: test_log_gaussian_range
# says: cut at a limit
def log_gaussian(x, mu, cov):
    L = np.linalg.cholesky(cov)
    y = np.linalg.solve(L, (x - mu).T)
    log_det = 2 * np.sum(np.log(np.diag(L)))
    return np.minimum(0, -0.5 * (len(mu) * np.log(2 * np.pi) + log_det + np.sum(y**2, axis=0)))
