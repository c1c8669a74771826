# mistake: the mean is taken along the long axis of the ellipse
# fails: test_predict_line
# says: the means lie on a line that has the slope
def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    q, _ = e_step(first, mu[:, :1], cov[:, :1, :1], p)
    _, vectors = np.linalg.eigh(cov)
    slope = vectors[:, 1, 1] / vectors[:, 0, 1]
    return np.sum(q * (mu[:, 1] + slope * (first - mu[:, 0])), axis=1)
