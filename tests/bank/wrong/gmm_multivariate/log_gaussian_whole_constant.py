# mistake: D log 2 pi not halved
# fails: test_log_gaussian_constant
# says: D log 2 pi is subtracted as a whole
def log_gaussian(x, mu, cov):
    D = x.shape[1]
    d = x - mu
    squares = np.einsum("ij,jk,ik->i", d, np.linalg.inv(cov), d)
    return -D * np.log(2 * np.pi) - np.linalg.slogdet(cov)[1] / 2 - squares / 2
