# mistake: // in the slope
# fails: test_predict_line
# says: // cuts to whole numbers
def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    q, _ = e_step(first, mu[:, :1], cov[:, :1, :1], p)
    return np.sum(q * (mu[:, 1] + cov[:, 1, 0] * (first - mu[:, 0]) // cov[:, 0, 0]), axis=1)
