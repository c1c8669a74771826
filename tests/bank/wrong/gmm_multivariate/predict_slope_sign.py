# mistake: the slope has the wrong sign
# fails: test_predict_line
# says: the slope has the wrong sign
def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    q, _ = e_step(first, mu[:, :1], cov[:, :1, :1], p)
    return np.sum(q * (mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (mu[:, 0] - first)), axis=1)
