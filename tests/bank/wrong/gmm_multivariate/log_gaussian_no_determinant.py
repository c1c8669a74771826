# mistake: determinant missing
# fails: test_log_gaussian_determinant
# says: the determinant is missing
def log_gaussian(x, mu, cov):
    L = np.linalg.cholesky(cov)
    y = np.linalg.solve(L, (x - mu).T)
    return -0.5 * (len(mu) * np.log(2 * np.pi) + np.sum(y**2, axis=0))
