# mistake: the lines predict the first coordinate from the second, counted from 1
# fails: test_predict_line
# says: the coordinates are exchanged
def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    q, _ = e_step(first, mu[:, :1], cov[:, :1, :1], p)
    return np.sum(q * (mu[:, 0] + cov[:, 0, 1] / cov[:, 1, 1] * (first - mu[:, 1])), axis=1)
