# mistake: only the first hundred points are predicted, the others keep 0
# fails: test_predict_line
# says: for 600 points
def predict(x_1, mu, cov, p):
    means = np.zeros(len(x_1))
    first = x_1[:100, np.newaxis]
    q, _ = e_step(first, mu[:, :1], cov[:, :1, :1], p)
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (first - mu[:, 0])
    means[:100] = np.sum(q * lines, axis=1)
    return means
