# mistake: only the first hundred points
# fails: test_log_gaussian_distance
# says: right for 99 of them
def log_gaussian(x, mu, cov):
    m, D = x.shape
    result = np.zeros(m)
    inverse = np.linalg.inv(cov)
    log_det = np.linalg.slogdet(cov)[1]
    for i in range(min(m, 100)):
        d = x[i] - mu
        result[i] = -0.5 * (D * np.log(2 * np.pi) + log_det + d @ inverse @ d)
    return result
