# mistake: a small number is added to the sum of the densities, so that far points give 0
# fails: test_predict_line test_predict_weights test_predict_far
# says: Is a small number added to the sum
def predict(x_1, mu, cov, p):
    d = x_1[:, np.newaxis] - mu[:, 0]
    var = cov[:, 0, 0]
    w = p * np.exp(-(d**2) / (2 * var)) / np.sqrt(2 * np.pi * var)
    lines = mu[:, 1] + cov[:, 1, 0] / var * d
    return np.sum(w * lines, axis=1) / (np.sum(w, axis=1) + 1e-12)
