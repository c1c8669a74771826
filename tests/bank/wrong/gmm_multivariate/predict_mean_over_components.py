# mistake: np.mean over the components
# fails: test_predict_weights
# says: the sum is divided by the number of components, too
def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    q, _ = e_step(first, mu[:, :1], cov[:, :1, :1], p)
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (first - mu[:, 0])
    return np.mean(q * lines, axis=1)
