# mistake: refuses small determinants
# fails: test_log_gaussian_range
# says: it stops with ValueError: cov is singular
def log_gaussian(x, mu, cov):
    d = x - mu
    if np.linalg.det(cov) < 1e-12:
        raise ValueError("cov is singular")
    _, log_det = np.linalg.slogdet(cov)
    squares = np.sum(d * np.linalg.solve(cov, d.T).T, axis=1)
    return -0.5 * (len(mu) * np.log(2 * np.pi) + log_det + squares)
