# mistake: np.cov of the points
# fails: test_log_gaussian_distance
# says: the covariance of the points is used
def log_gaussian(x, mu, cov):
    D = x.shape[1]
    d = x - mu
    squares = np.einsum(
        "ij,jk,ik->i",
        d,
        np.linalg.pinv(np.atleast_2d(np.cov(x.T, ddof=0 if len(x) < 2 else 1))),
        d,
    )
    return -D / 2 * np.log(2 * np.pi) - np.linalg.slogdet(cov)[1] / 2 - squares / 2
