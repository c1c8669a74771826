# mistake: absolute values of y
# fails: test_log_gaussian_distance
# says: the absolute values of y are added up
def log_gaussian(x, mu, cov):
    L = np.linalg.cholesky(cov)
    y = np.linalg.solve(L, (x - mu).T)
    log_det = 2 * np.sum(np.log(np.diag(L)))
    return -0.5 * (len(mu) * np.log(2 * np.pi) + log_det + np.sum(abs(y), axis=0))
