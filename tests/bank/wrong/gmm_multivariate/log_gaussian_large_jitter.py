# mistake: 0.001 on the diagonal of cov
# fails: test_log_gaussian_distance
# says: d squared is nearly right
def log_gaussian(x, mu, cov):
    L = np.linalg.cholesky(cov + 0.001 * np.eye(len(mu)))
    y = np.linalg.solve(L, (x - mu).T)
    log_det = 2 * np.sum(np.log(np.diag(L)))
    return -0.5 * (len(mu) * np.log(2 * np.pi) + log_det + np.sum(y**2, axis=0))
