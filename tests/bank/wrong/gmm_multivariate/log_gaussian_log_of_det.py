# mistake: the logarithm of np.linalg.det, which is 0 or infinite in many dimensions
# fails: test_log_gaussian_range
# says: The determinant is 0 to the computer
def log_gaussian(x, mu, cov):
    d = x - mu
    with np.errstate(all="ignore"):
        log_det = np.log(np.linalg.det(cov))
    squares = np.sum(d * np.linalg.solve(cov, d.T).T, axis=1)
    return -0.5 * (len(mu) * np.log(2 * np.pi) + log_det + squares)
