# mistake: the root of each entry of cov
# fails: test_log_gaussian_distance
# says: the root of each entry of cov is taken
def log_gaussian(x, mu, cov):
    D = x.shape[1]
    d = x - mu
    squares = np.einsum(
        "ij,jk,ik->i", d, np.linalg.inv(np.sqrt(np.abs(cov)) + 1e-12 * np.eye(D)), d
    )
    return -D / 2 * np.log(2 * np.pi) - np.linalg.slogdet(cov)[1] / 2 - squares / 2
