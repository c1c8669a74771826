# mistake: computed as float32
# fails: test_log_gaussian_range
# says: single precision
def log_gaussian(x, mu, cov):
    x, cov = np.float32(x), np.float32(cov)
    L = np.linalg.cholesky(cov)
    y = np.linalg.solve(L, (x - mu).T)
    log_det = 2 * np.sum(np.log(np.diag(L)))
    return -0.5 * (len(mu) * np.log(2 * np.pi) + log_det + np.sum(y**2, axis=0))
