# mistake: a small number added to the determinant
# fails: test_log_gaussian_range
# says: is a small number added
def log_gaussian(x, mu, cov):
    D = x.shape[1]
    d = x - mu
    squares = np.einsum("ij,jk,ik->i", d, np.linalg.inv(cov), d)
    return -D / 2 * np.log(2 * np.pi) - np.log(np.linalg.det(cov) + 1e-300) / 2 - squares / 2
