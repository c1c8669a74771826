# mistake: the slope is that of the long axis of equal coordinates, sigma_2 / sigma_1
# fails: test_predict_line
# says: the slope is the ratio of the standard deviations
def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    q, _ = e_step(first, mu[:, :1], cov[:, :1, :1], p)
    slope = np.sqrt(cov[:, 1, 1] / cov[:, 0, 0])
    return np.sum(q * (mu[:, 1] + slope * (first - mu[:, 0])), axis=1)
