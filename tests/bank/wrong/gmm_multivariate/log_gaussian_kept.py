# mistake: the factor is kept from call to call
# fails: test_log_gaussian_distance test_log_gaussian_determinant test_log_gaussian_range
# says: keep nothing from call to call
factors = {}


def log_gaussian(x, mu, cov):
    D = len(mu)
    if D not in factors:
        factors[D] = np.linalg.cholesky(cov)
    L = factors[D]
    y = np.linalg.solve(L, (x - mu).T)
    log_det = 2 * np.sum(np.log(np.diag(L)))
    return -0.5 * (D * np.log(2 * np.pi) + log_det + np.sum(y**2, axis=0))
