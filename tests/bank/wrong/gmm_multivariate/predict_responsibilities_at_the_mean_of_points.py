# mistake: the responsibilities are computed once, at the mean of all x_1
# fails: test_predict_weights
# says: the same responsibilities
def predict(x_1, mu, cov, p):
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (x_1[:, np.newaxis] - mu[:, 0])
    q, _ = e_step(np.array([[np.mean(x_1)]]), mu[:, :1], cov[:, :1, :1], p)
    return np.sum(q * lines, axis=1)
