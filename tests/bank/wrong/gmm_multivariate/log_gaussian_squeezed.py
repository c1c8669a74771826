# mistake: the result is squeezed, so that one point gives a number without a shape
# fails: test_log_gaussian_distance test_e_step_values test_e_step_range test_e_step_log_likelihood test_predict_line test_predict_weights test_predict_far
# says: Is an axis of length 1 taken away
def log_gaussian(x, mu, cov):
    L = np.linalg.cholesky(cov)
    y = np.linalg.solve(L, (x - mu).T)
    squares = np.squeeze(np.sum(y**2, axis=0, keepdims=True))
    return -len(mu) / 2 * np.log(2 * np.pi) - np.sum(np.log(np.diag(L))) - 0.5 * squares
