# mistake: a small number takes the place of a weight of 0
# fails: test_predict_far
# says: a component of weight 0 at the points
def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    q, _ = e_step(first, mu[:, :1], cov[:, :1, :1], np.maximum(p, 1e-300))
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (first - mu[:, 0])
    return np.sum(q * lines, axis=1)
