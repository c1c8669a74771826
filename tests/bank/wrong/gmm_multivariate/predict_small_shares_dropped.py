# mistake: responsibilities below a millionth are set to 0
# fails: test_predict_weights
# says: each responsibility counts, however small
def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    q, _ = e_step(first, mu[:, :1], cov[:, :1, :1], p)
    q = np.where(q < 1e-6, 0.0, q)
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (first - mu[:, 0])
    return np.sum(q * lines, axis=1) / np.sum(q, axis=1)
