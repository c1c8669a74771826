# mistake: the points are not transposed
# fails: test_log_gaussian_distance test_log_gaussian_determinant test_log_gaussian_constant test_log_gaussian_range test_e_step_values test_e_step_range test_e_step_log_likelihood test_predict_line test_predict_weights test_predict_far
# says: as columns, (x - mu).T
def log_gaussian(x, mu, cov):
    L = np.linalg.cholesky(cov)
    y = np.linalg.solve(L, x - mu)
    log_det = 2 * np.sum(np.log(np.diag(L)))
    return -0.5 * (len(mu) * np.log(2 * np.pi) + log_det + np.sum(y**2, axis=0))
