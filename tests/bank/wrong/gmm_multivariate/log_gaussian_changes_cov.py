# mistake: the factor is written into cov
# fails: test_log_gaussian_distance test_predict_line
# says: the argument cov is changed in place
def log_gaussian(x, mu, cov):
    L = cov
    L[:] = np.linalg.cholesky(cov)
    y = np.linalg.solve(L, (x - mu).T)
    log_det = 2 * np.sum(np.log(np.diag(L)))
    return -0.5 * (len(mu) * np.log(2 * np.pi) + log_det + np.sum(y**2, axis=0))
