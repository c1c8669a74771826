# mistake: D missing at log 2 pi
# fails: test_log_gaussian_constant
# says: D is missing
def log_gaussian(x, mu, cov):
    d = x - mu
    squares = np.einsum("ij,jk,ik->i", d, np.linalg.inv(cov), d)
    return -0.5 * np.log(2 * np.pi) - np.linalg.slogdet(cov)[1] / 2 - squares / 2
