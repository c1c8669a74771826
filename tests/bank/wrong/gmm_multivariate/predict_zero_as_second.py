# mistake: the unknown coordinate is set to 0
# fails: test_predict_weights
# says: the responsibilities are those of the point (x_1, 0)
def predict(x_1, mu, cov, p):
    q, _ = e_step(np.column_stack([x_1, np.zeros(len(x_1))]), mu, cov, p)
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (x_1[:, np.newaxis] - mu[:, 0])
    return np.sum(q * lines, axis=1)
