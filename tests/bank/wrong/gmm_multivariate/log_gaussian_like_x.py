# mistake: distances take their type from x
# fails: test_log_gaussian_distance
# says: where x holds whole numbers
def log_gaussian(x, mu, cov):
    d = np.zeros_like(x)
    for i in range(len(x)):
        d[i] = x[i] - mu
    squares = np.sum(d * np.linalg.solve(cov, d.T).T, axis=1)
    return -0.5 * (len(mu) * np.log(2 * np.pi) + np.linalg.slogdet(cov)[1] + squares)
