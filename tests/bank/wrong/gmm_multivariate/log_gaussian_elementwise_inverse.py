# mistake: 1 / cov
# fails: test_log_gaussian_distance
# says: 1 / cov inverts each entry by itself
def log_gaussian(x, mu, cov):
    D = x.shape[1]
    d = x - mu
    squares = np.einsum("ij,jk,ik->i", d, 1 / np.where(cov == 0, np.inf, cov), d)
    return -D / 2 * np.log(2 * np.pi) - np.linalg.slogdet(cov)[1] / 2 - squares / 2
