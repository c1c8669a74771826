# mistake: summed over the points as well
# fails: test_log_gaussian_distance test_e_step_values test_e_step_range test_e_step_log_likelihood test_predict_line test_predict_weights test_predict_far
# says: one number is returned
def log_gaussian(x, mu, cov):
    L = np.linalg.cholesky(cov)
    y = np.linalg.solve(L, (x - mu).T)
    log_det = 2 * np.sum(np.log(np.diag(L)))
    return -0.5 * (len(mu) * np.log(2 * np.pi) + log_det + np.sum(y**2))
