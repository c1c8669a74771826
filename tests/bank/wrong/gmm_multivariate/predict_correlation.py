# mistake: the slope is the correlation
# fails: test_predict_line
# says: the slope is the correlation
def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    q, _ = e_step(first, mu[:, :1], cov[:, :1, :1], p)
    r = cov[:, 1, 0] / np.sqrt(cov[:, 0, 0] * cov[:, 1, 1])
    return np.sum(q * (mu[:, 1] + r * (first - mu[:, 0])), axis=1)
