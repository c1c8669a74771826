# mistake: points beyond 1000 cut
# fails: test_log_gaussian_range
# says: cut at a limit
def log_gaussian(x, mu, cov):
    L = np.linalg.cholesky(cov)
    y = np.linalg.solve(L, np.clip(x - mu, -1000, 1000).T)
    log_det = 2 * np.sum(np.log(np.diag(L)))
    return -0.5 * (len(mu) * np.log(2 * np.pi) + log_det + np.sum(y**2, axis=0))
