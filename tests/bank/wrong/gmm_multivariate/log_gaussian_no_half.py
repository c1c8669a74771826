# mistake: half of d squared not halved
# fails: test_log_gaussian_distance
# says: the factor 1/2 of d squared is missing
def log_gaussian(x, mu, cov):
    d = x - mu
    _, log_det = np.linalg.slogdet(cov)
    squares = np.sum(d * np.linalg.solve(cov, d.T).T, axis=1)
    return -0.5 * (len(mu) * np.log(2 * np.pi) + log_det) - squares
