# mistake: the variance of x_1 is taken from the inverse matrix
# fails: test_predict_weights
# says: one over an entry of the inverse matrix
def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    q, _ = e_step(first, mu[:, :1], 1 / np.linalg.inv(cov)[:, :1, :1], p)
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (first - mu[:, 0])
    return np.sum(q * lines, axis=1)
