# mistake: logarithm of each entry of cov
# fails: test_log_gaussian_distance test_log_gaussian_determinant test_log_gaussian_constant test_log_gaussian_range test_e_step_values test_e_step_range test_e_step_log_likelihood
# says: Is the logarithm taken of each entry
def log_gaussian(x, mu, cov):
    D = x.shape[1]
    d = x - mu
    squares = np.einsum("ij,jk,ik->i", d, np.linalg.inv(cov), d)
    return -D / 2 * np.log(2 * np.pi) - np.sum(np.log(cov)) / 2 - squares / 2
