# mistake: the slopes are averaged with the weights first
# fails: test_predict_weights
# says: all components have the same slope
def predict(x_1, mu, cov, p):
    slope = np.sum(p * cov[:, 1, 0] / cov[:, 0, 0])
    lines = mu[:, 1] + slope * (x_1[:, np.newaxis] - mu[:, 0])
    q, _ = e_step(x_1[:, np.newaxis], mu[:, :1], cov[:, :1, :1], p)
    return np.sum(q * lines, axis=1)
