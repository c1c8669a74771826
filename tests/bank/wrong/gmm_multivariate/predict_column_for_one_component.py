# mistake: with one component the table of the lines is returned as it is
# fails: test_predict_weights
# says: for m = 4 the results have the shape (4,) with K = 2
def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (first - mu[:, 0])
    if len(p) == 1:
        return lines
    q, _ = e_step(first, mu[:, :1], cov[:, :1, :1], p)
    return np.sum(q * lines, axis=1)
