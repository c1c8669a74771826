# mistake: m in the place of D
# fails: test_log_gaussian_constant
# says: half of log 2 pi comes in m times
def log_gaussian(x, mu, cov):
    L = np.linalg.cholesky(cov)
    y = np.linalg.solve(L, (x - mu).T)
    log_det = 2 * np.sum(np.log(np.diag(L)))
    return -0.5 * (len(x) * np.log(2 * np.pi) + log_det + np.sum(y**2, axis=0))
