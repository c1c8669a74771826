# mistake: d squared added
# fails: test_log_gaussian_distance
# says: d squared comes with a plus
def log_gaussian(x, mu, cov):
    D = x.shape[1]
    d = x - mu
    squares = np.einsum("ij,jk,ik->i", d, np.linalg.inv(cov), d)
    return -D / 2 * np.log(2 * np.pi) - np.linalg.slogdet(cov)[1] / 2 + squares / 2
