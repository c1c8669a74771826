# mistake: e_step gets standard deviations
# fails: test_predict_weights
# says: the root of the variance is used like a variance
def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    q, _ = e_step(first, mu[:, :1], np.sqrt(cov[:, :1, :1]), p)
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (first - mu[:, 0])
    return np.sum(q * lines, axis=1)
