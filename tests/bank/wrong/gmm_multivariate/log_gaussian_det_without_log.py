# mistake: det without log
# fails: test_log_gaussian_determinant
# says: half of the determinant itself is subtracted
def log_gaussian(x, mu, cov):
    D = x.shape[1]
    d = x - mu
    squares = np.einsum("ij,jk,ik->i", d, np.linalg.inv(cov), d)
    return -D / 2 * np.log(2 * np.pi) - np.linalg.det(cov) / 2 - squares / 2
