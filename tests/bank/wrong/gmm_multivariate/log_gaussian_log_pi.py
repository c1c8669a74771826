# mistake: 2 missing
# fails: test_log_gaussian_constant
# says: log pi is taken
def log_gaussian(x, mu, cov):
    L = np.linalg.cholesky(cov)
    y = np.linalg.solve(L, (x - mu).T)
    log_det = 2 * np.sum(np.log(np.diag(L)))
    return -0.5 * (len(mu) * np.log(np.pi) + log_det + np.sum(y**2, axis=0))
