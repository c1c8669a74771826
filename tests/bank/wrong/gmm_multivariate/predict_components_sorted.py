# mistake: means and matrices are sorted by the first coordinate, the weights are not
# fails: test_predict_weights
# says: the weights act the wrong way round
def predict(x_1, mu, cov, p):
    order = np.argsort(mu[:, 0])
    mu, cov = mu[order], cov[order]
    first = x_1[:, np.newaxis]
    q, _ = e_step(first, mu[:, :1], cov[:, :1, :1], p)
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (first - mu[:, 0])
    return np.sum(q * lines, axis=1)
