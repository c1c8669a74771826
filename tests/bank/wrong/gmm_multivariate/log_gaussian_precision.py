# mistake: cov is taken for the inverse, also in the determinant
# fails: test_log_gaussian_distance
# says: cov is in the place of its inverse
def log_gaussian(x, mu, cov):
    D = x.shape[1]
    d = x - mu
    squares = np.einsum("ij,jk,ik->i", d, cov, d)
    return -D / 2 * np.log(2 * np.pi) + np.linalg.slogdet(cov)[1] / 2 - squares / 2
