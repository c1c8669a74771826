# mistake: the table of all pairs of points
# fails: test_log_gaussian_distance test_e_step_values test_e_step_range test_e_step_log_likelihood test_predict_line test_predict_weights test_predict_far
# says: a number for each pair of points is returned
def log_gaussian(x, mu, cov):
    d = x - mu
    squares = d @ np.linalg.inv(cov) @ d.T
    return -0.5 * (len(mu) * np.log(2 * np.pi) + np.linalg.slogdet(cov)[1] + squares)
