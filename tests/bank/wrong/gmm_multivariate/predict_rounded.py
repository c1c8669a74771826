# mistake: the means are rounded
# fails: test_predict_line
# says: the means are rounded to 3 decimals
def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    q, _ = e_step(first, mu[:, :1], cov[:, :1, :1], p)
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (first - mu[:, 0])
    return np.round(np.sum(q * lines, axis=1), 3)
