# mistake: Cholesky log-determinant not doubled
# fails: test_log_gaussian_determinant
# says: half of the sum of the log L_jj
def log_gaussian(x, mu, cov):
    L = np.linalg.cholesky(cov)
    y = np.linalg.solve(L, (x - mu).T)
    log_det = np.sum(np.log(np.diag(L)))
    return -0.5 * (len(mu) * np.log(2 * np.pi) + log_det + np.sum(y**2, axis=0))
