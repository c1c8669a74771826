# mistake: the mean of the points is subtracted
# fails: test_log_gaussian_distance
# says: the mean of the points is subtracted
def log_gaussian(x, mu, cov):
    d = x - x.mean(axis=0)
    _, log_det = np.linalg.slogdet(cov)
    squares = np.sum(d * np.linalg.solve(cov, d.T).T, axis=1)
    return -0.5 * (len(mu) * np.log(2 * np.pi) + log_det + squares)
