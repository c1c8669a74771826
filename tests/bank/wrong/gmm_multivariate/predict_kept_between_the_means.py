# mistake: the prediction is kept between the smallest and the largest second mean
# fails: test_predict_line test_predict_weights
# says: Is it kept between the mu_k2
def predict(x_1, mu, cov, p):
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (x_1[:, np.newaxis] - mu[:, 0])
    q, _ = e_step(x_1[:, np.newaxis], mu[:, :1], cov[:, :1, :1], p)
    return np.clip(np.sum(q * lines, axis=1), mu[:, 1].min(), mu[:, 1].max())
