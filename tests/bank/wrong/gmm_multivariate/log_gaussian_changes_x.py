# mistake: x changed in place
# fails: test_log_gaussian_distance test_predict_line test_predict_weights
# says: the argument x is changed in place
def log_gaussian(x, mu, cov):
    L = np.linalg.cholesky(cov)
    try:
        x -= mu
    except TypeError:
        x = x - mu
    y = np.linalg.solve(L, x.T)
    log_det = 2 * np.sum(np.log(np.diag(L)))
    return -0.5 * (len(mu) * np.log(2 * np.pi) + log_det + np.sum(y**2, axis=0))
