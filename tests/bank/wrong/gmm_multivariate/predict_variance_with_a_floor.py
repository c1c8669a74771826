# mistake: the variances of the responsibilities are never below a thousandth
# fails: test_predict_weights
# says: cov may be in any unit
def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    q, _ = e_step(first, mu[:, :1], np.maximum(cov[:, :1, :1], 1e-3), p)
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (first - mu[:, 0])
    return np.sum(q * lines, axis=1)
