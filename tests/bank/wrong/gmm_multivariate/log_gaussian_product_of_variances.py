# mistake: determinant from the diagonal of cov
# fails: test_log_gaussian_determinant
# says: the product of the variances is taken
def log_gaussian(x, mu, cov):
    d = x - mu
    log_det = np.sum(np.log(np.diag(cov)))
    squares = np.sum(d * np.linalg.solve(cov, d.T).T, axis=1)
    return -0.5 * (len(mu) * np.log(2 * np.pi) + log_det + squares)
