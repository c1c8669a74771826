# mistake: the covariance is divided by the standard deviation
# fails: test_predict_line
# says: the covariance is divided by a standard deviation
def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    q, _ = e_step(first, mu[:, :1], cov[:, :1, :1], p)
    sigma = np.sqrt(cov[:, 0, 0])
    return np.sum(q * (mu[:, 1] + cov[:, 1, 0] / sigma * (first - mu[:, 0])), axis=1)
