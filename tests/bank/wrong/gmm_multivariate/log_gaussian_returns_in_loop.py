# mistake: return inside the loop
# fails: test_log_gaussian_distance
# says: Does the return stand inside the loop
def log_gaussian(x, mu, cov):
    m, D = x.shape
    result = np.zeros(m)
    inverse = np.linalg.inv(cov)
    log_det = np.linalg.slogdet(cov)[1]
    for i in range(m):
        d = x[i] - mu
        result[i] = -0.5 * (D * np.log(2 * np.pi) + log_det + d @ inverse @ d)
        return result
