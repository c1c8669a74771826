# mistake: the means are texts
# fails: test_predict_line test_predict_weights test_predict_far
# says: the result is no array of numbers
def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    q, _ = e_step(first, mu[:, :1], cov[:, :1, :1], p)
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (first - mu[:, 0])
    return [str(mean) for mean in np.sum(q * lines, axis=1)]
