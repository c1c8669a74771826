# mistake: x - mu times y, the inverse of L alone
# fails: test_log_gaussian_distance
# says: In (3) y is squared
def log_gaussian(x, mu, cov):
    L = np.linalg.cholesky(cov)
    y = np.linalg.solve(L, (x - mu).T)
    log_det = 2 * np.sum(np.log(np.diag(L)))
    return -0.5 * (len(mu) * np.log(2 * np.pi) + log_det + np.sum((x - mu).T * y, axis=0))
