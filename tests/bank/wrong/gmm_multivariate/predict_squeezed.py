# mistake: a single point gives a number without a shape
# fails: test_predict_line
# says: for m = 1 the result has the shape ()
def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    q, _ = e_step(first, mu[:, :1], cov[:, :1, :1], p)
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (first - mu[:, 0])
    return np.squeeze(np.sum(q * lines, axis=1))
