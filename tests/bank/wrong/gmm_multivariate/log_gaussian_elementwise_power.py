# mistake: cov ** -1
# fails: test_log_gaussian_distance
# says: 1 / cov inverts each entry
def log_gaussian(x, mu, cov):
    d = x - mu
    with np.errstate(divide="ignore"):
        inverse = np.asarray(cov, dtype=float) ** -1
    inverse[np.isinf(inverse)] = 0
    log_det = np.linalg.slogdet(cov)[1]
    return -0.5 * (len(mu) * np.log(2 * np.pi) + log_det + np.sum(d @ inverse * d, axis=1))
