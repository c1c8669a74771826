# style: the diagonal of the table of all pairs
def log_gaussian(x, mu, cov):
    d = x - mu
    sign, log_det = np.linalg.slogdet(2 * np.pi * np.asarray(cov))
    assert sign == 1
    return tuple(-0.5 * (log_det + np.diag(d @ np.linalg.inv(cov) @ d.T)))
