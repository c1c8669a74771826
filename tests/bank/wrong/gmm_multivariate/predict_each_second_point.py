# mistake: each second point gets the mean of the one before
# fails: test_predict_line
# says: the mean is right at
def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    q, _ = e_step(first, mu[:, :1], cov[:, :1, :1], p)
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (first - mu[:, 0])
    return np.repeat(np.sum(q * lines, axis=1)[::2], 2)[: len(x_1)]
