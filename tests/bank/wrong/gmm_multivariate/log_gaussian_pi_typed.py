# mistake: pi typed with five digits
# fails: test_log_gaussian_constant
# says: Look at the first term of (2)
def log_gaussian(x, mu, cov):
    L = np.linalg.cholesky(cov)
    y = np.linalg.solve(L, (x - mu).T)
    log_det = 2 * np.sum(np.log(np.diag(L)))
    return -0.5 * (len(mu) * np.log(2 * 3.14159) + log_det + np.sum(y**2, axis=0))
