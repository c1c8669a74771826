# mistake: formulas of two dimensions by hand
# fails: test_log_gaussian_distance test_predict_line test_predict_weights test_predict_far
# says: only the first two coordinates are used
def log_gaussian(x, mu, cov):
    a, b, c = cov[0, 0], cov[0, 1], cov[1, 1] if len(mu) > 1 else 1.0
    det = a * c - b * b
    u, v = (x - mu)[:, 0], (x - mu)[:, 1]
    squares = (c * u**2 - 2 * b * u * v + a * v**2) / det
    return -np.log(2 * np.pi) - 0.5 * np.log(det) - 0.5 * squares
