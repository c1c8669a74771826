# mistake: the constant of two dimensions
# fails: test_log_gaussian_constant
# says: log 2 pi is subtracted, whatever the number
def log_gaussian(x, mu, cov):
    d = x - mu
    squares = np.einsum("ij,jk,ik->i", d, np.linalg.inv(cov), d)
    return -np.log(2 * np.pi) - np.linalg.slogdet(cov)[1] / 2 - squares / 2
