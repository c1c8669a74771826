# mistake: no constant
# fails: test_log_gaussian_constant
# says: the term with 2 pi is missing
def log_gaussian(x, mu, cov):
    d = x - mu
    squares = np.einsum("ij,jk,ik->i", d, np.linalg.inv(cov), d)
    return -np.linalg.slogdet(cov)[1] / 2 - squares / 2
