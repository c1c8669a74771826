# mistake: 1e-6 on the diagonal of cov
# fails: test_log_gaussian_range
# says: is a small number added
def log_gaussian(x, mu, cov):
    L = np.linalg.cholesky(cov + 1e-6 * np.eye(len(mu)))
    y = np.linalg.solve(L, (x - mu).T)
    log_det = 2 * np.sum(np.log(np.diag(L)))
    return -0.5 * (len(mu) * np.log(2 * np.pi) + log_det + np.sum(y**2, axis=0))
