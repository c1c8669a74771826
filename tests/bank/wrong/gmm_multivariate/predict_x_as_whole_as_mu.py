# mistake: x_1 is converted to the type of mu
# fails: test_predict_line
# says: with whole numbers in mu
def predict(x_1, mu, cov, p):
    first = x_1.astype(mu.dtype)[:, np.newaxis]
    q, _ = e_step(first, mu[:, :1], cov[:, :1, :1], p)
    return np.sum(q * (mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (first - mu[:, 0])), axis=1)
