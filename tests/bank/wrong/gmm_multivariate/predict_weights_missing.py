# mistake: the weights are missing in the responsibilities
# fails: test_predict_weights
# says: the weights p_k are missing in the responsibilities
def predict(x_1, mu, cov, p):
    first = x_1[:, np.newaxis]
    equal = np.full(len(p), 1 / len(p))
    q, _ = e_step(first, mu[:, :1], cov[:, :1, :1], equal)
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (first - mu[:, 0])
    return np.sum(q * lines, axis=1)
