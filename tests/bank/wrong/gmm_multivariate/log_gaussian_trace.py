# mistake: trace for determinant
# fails: test_log_gaussian_determinant
# says: the sum of the variances (the trace)
def log_gaussian(x, mu, cov):
    D = x.shape[1]
    d = x - mu
    squares = np.einsum("ij,jk,ik->i", d, np.linalg.inv(cov), d)
    return -D / 2 * np.log(2 * np.pi) - np.log(np.trace(cov)) / 2 - squares / 2
