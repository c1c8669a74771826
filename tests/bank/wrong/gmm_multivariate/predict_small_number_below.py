# mistake: a small number is added to the variance in the slope
# fails: test_predict_line
# says: is a number added to it
def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    q, _ = e_step(first, mu[:, :1], cov[:, :1, :1], p)
    slope = cov[:, 1, 0] / (cov[:, 0, 0] + 1e-12)
    return np.sum(q * (mu[:, 1] + slope * (first - mu[:, 0])), axis=1)
