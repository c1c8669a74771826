# mistake: mu gets the type of x
# fails: test_log_gaussian_distance
# says: where x holds whole numbers
def log_gaussian(x, mu, cov):
    d = x - mu.astype(x.dtype)
    _, log_det = np.linalg.slogdet(cov)
    squares = np.sum(d * np.linalg.solve(cov, d.T).T, axis=1)
    return -0.5 * (len(mu) * np.log(2 * np.pi) + log_det + squares)
